package coop.cabas.purchasing.forms;

import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.imports.sheet.Unreadable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How a file never seen might be read, for a person to confirm.
 *
 * @param map the proposal
 * @param sheet where the titles were found; empty for a text with separators
 * @param titles row of these titles
 * @param content what the file says when it is read so
 */
public record Guess(FormMap map, String sheet, int titles, FormContent content) {

    private static final int WITHIN = 200;
    private static final int SAMPLE = 60;

    /** Lines whose amount must be parcels × price, before a price is taken for that of a parcel. */
    private static final int PROOF = 3;

    /**
     * Proposes a map by the titles that are known, and by what stands below.
     *
     * @return null when the file cannot be read, or no row of it looks like titles
     */
    public static @Nullable Guess of(byte[] file) {
        List<Table> tables;
        try {
            tables = Table.all(file);
        } catch (Unreadable e) {
            return null;
        }
        Found best = null;
        for (var table : tables) {
            var found = table.hidden() ? null : titles(table);
            if (found != null
                    && (best == null
                            || found.headings().size() > best.headings().size())) {
                best = found;
            }
        }
        return best == null ? null : of(tables, best);
    }

    private static Guess of(List<Table> tables, Found found) {
        var headings = withUntitled(found);
        var content = FormReader.read(tables, FormMap.ofSheet(found.table().number(), headings));
        if (isPricedByParcel(headings, content)) {
            headings = headings.stream()
                    .map(each -> each.field() == Field.UNIT_PRICE ? as(Field.PACK_PRICE, each) : each)
                    .toList();
        }
        var map = isEverywhere(tables, headings)
                ? FormMap.everySheet(headings)
                : FormMap.ofSheet(found.table().number(), headings);
        return new Guess(map, found.table().sheet(), found.row().number(), FormReader.read(tables, map));
    }

    /** A row that looks like titles. */
    private record Found(Table table, int index, Row row, List<Heading> headings) {

        List<Row> sample() {
            var rows = table.rows();
            return rows.subList(index + 1, Math.min(rows.size(), index + 1 + SAMPLE));
        }
    }

    private static @Nullable Found titles(Table table) {
        Found best = null;
        for (int i = 0; i < Math.min(WITHIN, table.rows().size()); i++) {
            var row = table.rows().get(i);
            var headings = headings(row);
            boolean useful = headings.size() > 1
                    && headings.stream().anyMatch(each -> each.field().isCounted());
            if (useful && (best == null || headings.size() > best.headings().size())) {
                best = new Found(table, i, row, headings);
            }
        }
        return best;
    }

    private static List<Heading> headings(Row row) {
        var single = new EnumMap<Field, Heading>(Field.class);
        var ranks = new EnumMap<Field, Integer>(Field.class);
        var headings = new ArrayList<Heading>();
        for (int i = 0; i < row.width(); i++) {
            var title = Titles.clean(row.text(i));
            var told = KnownTitles.of(title);
            if (told == null) {
                continue;
            }
            var heading = Heading.of(told.field(), title, i);
            if (told.field().isRepeated()) {
                headings.add(heading);
            } else if (told.rank() < ranks.getOrDefault(told.field(), Integer.MAX_VALUE)) {
                ranks.put(told.field(), told.rank());
                single.put(told.field(), heading);
            }
        }
        onlyPriceIsThatOfAUnit(single);
        headings.addAll(single.values());
        headings.sort(Comparator.comparingInt(Heading::column));
        return headings;
    }

    /** A tariff that is net of everything has no discounts to be taken off. */
    private static void onlyPriceIsThatOfAUnit(Map<Field, Heading> single) {
        var net = single.get(Field.NET_PRICE);
        if (net != null && !single.containsKey(Field.UNIT_PRICE)) {
            single.remove(Field.NET_PRICE);
            single.put(Field.UNIT_PRICE, as(Field.UNIT_PRICE, net));
        }
    }

    /** Labels without a title, and pack sizes beside the title that the unit stands under. */
    private static List<Heading> withUntitled(Found found) {
        var headings = new ArrayList<Heading>();
        for (var heading : found.headings()) {
            int column = heading.column();
            boolean beside = heading.field() == Field.PACK_SIZE
                    && column > 0
                    && found.row().cell(column - 1) == null
                    && share(found, column, Guess::isNumber) < 0.5
                    && share(found, column - 1, Guess::isNumber) > 0.5;
            headings.add(beside ? new Heading(Field.PACK_SIZE, heading.title(), column, -1) : heading);
        }
        if (headings.stream().noneMatch(each -> each.field() == Field.LABEL)) {
            var near = headings.getFirst();
            for (int i = 0; i < near.column(); i++) {
                if (found.row().cell(i) == null && share(found, i, cell -> cell instanceof Cell.Text) > 0.5) {
                    headings.add(new Heading(Field.LABEL, near.title(), near.column(), i - near.column()));
                    break;
                }
            }
        }
        return headings;
    }

    private static boolean isNumber(@Nullable Cell cell) {
        return Figures.bounded(cell) != null;
    }

    private static double share(Found found, int column, Predicate<@Nullable Cell> test) {
        long fitting = found.sample().stream()
                .filter(row -> test.test(row.cell(column)))
                .count();
        return found.sample().isEmpty() ? 0 : (double) fitting / found.sample().size();
    }

    /** Without pack sizes, amounts that are parcels × price tell that the price is that of a parcel. */
    private static boolean isPricedByParcel(List<Heading> headings, FormContent content) {
        if (headings.stream().anyMatch(each -> each.field() == Field.PACK_SIZE || each.field() == Field.PACK_PRICE)) {
            return false;
        }
        int proofs = 0;
        for (var line : content.lines()) {
            var parcels = line.parcels();
            var price = line.unitPrice();
            var amount = line.amount();
            if (parcels == null || price == null || amount == null || amount.signum() == 0) {
                continue;
            }
            if (Figures.tidy(parcels.multiply(price)).compareTo(amount) != 0) {
                return false;
            }
            proofs++;
        }
        return proofs >= PROOF;
    }

    private static boolean isEverywhere(List<Table> tables, List<Heading> headings) {
        long titled = tables.stream()
                .filter(table -> !table.hidden())
                .map(table -> Header.find(table, headings))
                .filter(header -> header != null && header.columns().size() == headings.size())
                .count();
        return titled > 1;
    }

    private static Heading as(Field field, Heading heading) {
        return new Heading(field, heading.title(), heading.column(), heading.shift());
    }
}
