package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The row of titles of a sheet, wherever it stands this week.
 *
 * @param row where the titles are
 * @param columns where the values of each heading stand; a heading whose title is missing is not in it
 * @param body the rows below
 */
record Header(Row row, Map<Heading, Integer> columns, List<Row> body) {

    /** Addresses, dates and promotions stand above the titles: 29 rows in one week, more in another. */
    private static final int WITHIN = 200;

    /** @return null when no row holds at least half of the titles, and two of them */
    static @Nullable Header find(Table table, List<Heading> headings) {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(WITHIN, table.rows().size()); i++) {
            int known = known(table.rows().get(i), headings);
            if (known > most) {
                most = known;
                best = i;
            }
        }
        if (best < 0 || most < enough(headings)) {
            return null;
        }
        var row = table.rows().get(best);
        var columns = new LinkedHashMap<Heading, Integer>();
        for (var heading : headings) {
            var column = column(row, heading);
            if (column != null) {
                columns.put(heading, column + heading.shift());
            }
        }
        return new Header(
                row, columns, table.rows().subList(best + 1, table.rows().size()));
    }

    /** Whether it is the row of titles once more, as on the next printed page. */
    boolean isRepeatedBy(Row other) {
        // nearly every row has a number where titles have words, which spares the comparison of all its words
        return columns.entrySet().stream()
                        .noneMatch(each ->
                                each.getKey().field().isCounted() && Figures.in(other.cell(each.getValue())) != null)
                && known(other, List.copyOf(columns.keySet())) >= enough(columns.keySet());
    }

    /** Tells what is missing or has moved, so that somebody looks before prices are believed. */
    void remark(String sheet, List<Heading> headings, Findings findings) {
        for (var heading : headings) {
            var column = columns.get(heading);
            if (column == null) {
                findings.add(Doubt.HEADING_MISSING, sheet, row.number(), null, heading.title());
            } else {
                int title = column - heading.shift();
                boolean doubtful =
                        heading.shift() != 0 || standing(row, heading).size() > 1;
                if (doubtful && title != heading.column()) {
                    findings.add(
                            Doubt.HEADING_MOVED,
                            sheet,
                            row.number(),
                            column,
                            heading.title(),
                            Row.letter(heading.column()),
                            Row.letter(title));
                }
            }
        }
    }

    /** As {@link #remark}, for titles that are repeated further down. */
    void remarkOnRepeated(String sheet, Row repeated, Findings findings) {
        columns.forEach((heading, column) -> {
            int title = column - heading.shift();
            var now = standing(repeated, heading);
            if (!now.isEmpty() && !now.contains(title)) {
                findings.add(
                        Doubt.HEADING_MOVED,
                        sheet,
                        repeated.number(),
                        now.getFirst(),
                        heading.title(),
                        Row.letter(title),
                        Row.letter(now.getFirst()));
            }
        });
    }

    /** The column of a field that stands but once; null when there is none. */
    @Nullable
    Integer column(Field field) {
        for (var each : columns.entrySet()) {
            if (each.getKey().field() == field) {
                return each.getValue();
            }
        }
        return null;
    }

    @Nullable
    Cell cell(Row of, Field field) {
        var column = column(field);
        return column == null ? null : of.cell(column);
    }

    private static int enough(Collection<Heading> headings) {
        int titles = (int) headings.stream()
                .map(heading -> Titles.key(heading.title()))
                .distinct()
                .count();
        return titles == 1 ? 1 : Math.max(2, (titles + 1) / 2);
    }

    /** How many different titles a row holds. */
    private static int known(Row row, List<Heading> headings) {
        var wanted = new HashSet<String>();
        headings.forEach(heading -> wanted.add(Titles.key(heading.title())));
        int known = 0;
        for (int i = 0; i < row.width() && !wanted.isEmpty(); i++) {
            if (row.cell(i) instanceof Cell.Text text && wanted.remove(Titles.key(text.value()))) {
                known++;
            }
        }
        return known;
    }

    /** Of several titles alike, the one where it stood, else the nearest. */
    private static @Nullable Integer column(Row row, Heading heading) {
        Integer nearest = null;
        for (int column : standing(row, heading)) {
            if (column + heading.shift() >= 0
                    && (nearest == null
                            || Math.abs(column - heading.column()) < Math.abs(nearest - heading.column()))) {
                nearest = column;
            }
        }
        return nearest;
    }

    private static List<Integer> standing(Row row, Heading heading) {
        var wanted = Titles.key(heading.title());
        var columns = new ArrayList<Integer>();
        for (int i = 0; i < row.width(); i++) {
            if (row.cell(i) instanceof Cell.Text text
                    && Titles.key(text.value()).equals(wanted)) {
                columns.add(i);
            }
        }
        return columns;
    }
}
