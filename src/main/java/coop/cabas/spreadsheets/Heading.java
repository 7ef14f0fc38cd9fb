package coop.cabas.spreadsheets;

import coop.cabas.imports.sheet.Row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first row of a list, understood.
 *
 * @param places column → where it is
 * @param names column → its header, as the file writes it
 * @param unknown where → headers that nobody knows: not carried over, and told
 */
record Heading(Map<Column, Integer> places, Map<Column, String> names, Map<Integer, String> unknown) {

    /** @return empty when no column tells who somebody is: then it is no list of people */
    static Optional<Heading> of(Row row) {
        var places = new EnumMap<Column, Integer>(Column.class);
        var names = new EnumMap<Column, String>(Column.class);
        var unknown = new LinkedHashMap<Integer, String>();
        for (var i = 0; i < row.width(); i++) {
            var header = row.text(i).strip();
            if (header.isEmpty()) {
                continue;
            }
            var column = Column.of(header);
            // The first of two columns of one name is believed; the other is told.
            if (column.isPresent() && !places.containsKey(column.get())) {
                places.put(column.get(), i);
                names.put(column.get(), header);
            } else {
                unknown.put(i, header);
            }
        }
        return places.containsKey(Column.LAST_NAME) || places.containsKey(Column.COMPANY)
                ? Optional.of(new Heading(places, names, unknown))
                : Optional.empty();
    }

    List<String> leftOut() {
        return new ArrayList<>(unknown.values());
    }
}
