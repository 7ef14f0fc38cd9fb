package coop.cabas.spreadsheets;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The row of headers of an older share register, understood.
 *
 * @param holders columns that tell who they are
 * @param columns those that tell what they hold
 */
record ShareHeading(Heading holders, Map<ShareColumn, At> columns) {

    /** Of a line that names its holder: an address alone may be that of a household. */
    static final Rules NAMED =
            new Rules(List.of(Key.NUMBER, Key.EMAIL_AND_NAME, Key.NAME_AND_BIRTH), false, null, null, null);

    static final Rules UNNAMED = new Rules(List.of(Key.NUMBER, Key.EMAIL), false, null, null, null);

    private static final Set<Column> WHO = EnumSet.of(
            Column.NUMBER, Column.LAST_NAME, Column.FIRST_NAME, Column.COMPANY, Column.BIRTH_DATE, Column.EMAIL);

    /** @param index 0 for column A */
    record At(int index, String header) {}

    ShareHeading {
        columns = new EnumMap<>(columns);
    }

    /** @return empty when no column tells how many shares, since when, or whose */
    static Optional<ShareHeading> of(Map<Integer, String> headers) {
        var columns = new EnumMap<ShareColumn, At>(ShareColumn.class);
        var places = new ArrayList<Heading.Place>();
        var unknown = new TreeMap<Integer, String>();
        var known = EnumSet.noneOf(Column.class);
        headers.forEach((index, header) -> {
            var share = ShareColumn.of(header).filter(column -> !columns.containsKey(column));
            var who = Column.of(header).filter(WHO::contains);
            if (share.isPresent()) {
                columns.put(share.get(), new At(index, header));
            } else if (who.isPresent() && known.add(who.get())) {
                places.add(new Heading.Place(index, header, Target.of(who.get())));
            } else {
                unknown.put(index, header);
            }
        });
        var whose = known.contains(Column.NUMBER)
                || known.contains(Column.EMAIL)
                || known.contains(Column.LAST_NAME)
                || known.contains(Column.COMPANY);
        return whose && columns.containsKey(ShareColumn.SHARES) && columns.containsKey(ShareColumn.SINCE)
                ? Optional.of(new ShareHeading(new Heading(places, unknown, NAMED), columns))
                : Optional.empty();
    }
}
