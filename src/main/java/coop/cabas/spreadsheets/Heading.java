package coop.cabas.spreadsheets;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The row of headers of a list, understood.
 *
 * @param places what is read, in the order of the columns
 * @param unknown where → headers of columns that are not carried over
 */
record Heading(List<Place> places, Map<Integer, String> unknown, Rules rules) {

    /** @param index 0 for column A */
    record Place(int index, String header, Target target) {}

    Heading {
        places = List.copyOf(places);
        unknown = new TreeMap<>(unknown);
    }

    /** By headers that everybody knows. @return empty when no column tells who somebody is: then it is no list of people */
    static Optional<Heading> of(Map<Integer, String> headers) {
        var places = new ArrayList<Place>();
        var known = EnumSet.noneOf(Column.class);
        var unknown = new TreeMap<Integer, String>();
        headers.forEach((index, header) -> {
            var column = Column.of(header);
            // The first of two columns of one name is believed; the other is told.
            if (column.isPresent() && known.add(column.get())) {
                places.add(new Place(index, header, Target.of(column.get())));
            } else {
                unknown.put(index, header);
            }
        });
        return known.contains(Column.LAST_NAME) || known.contains(Column.COMPANY)
                ? Optional.of(new Heading(places, unknown, Rules.PLAIN))
                : Optional.empty();
    }

    List<String> leftOut() {
        return new ArrayList<>(unknown.values());
    }

    /** Whether it says something of people beside who they are known by. */
    boolean says(Column column) {
        return places.stream().anyMatch(place -> place.target().column() == column);
    }

    /** Whether a column that is not carried over seems to tell what people paid. */
    boolean leavesAmounts() {
        return unknown.values().stream().anyMatch(header -> Column.hint(header).equals(Optional.of(Column.FEE_AMOUNT)));
    }

    /** Whether one person may stand in several rows, each with a payment of theirs. */
    boolean listsPayments() {
        return says(Column.FEE_AMOUNT);
    }
}
