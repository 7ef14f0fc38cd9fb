package coop.cabas.sales.aemsoft;

import coop.cabas.imports.Reject;
import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The exports we know, each by the titles of its columns. */
enum Layout {
    PLU("plu", PluColumn.values()),
    JOURNAL("journal", JournalColumn.values()),
    MOVES("moves", MovesColumn.values()),
    STOCK("stock", StockColumn.values()),
    ARTICLES("articles", ArticleColumn.values()),
    OLD_ARTICLES("articles", OldArticleColumn.values()),
    DELIVERY("delivery", DeliveryColumn.values());

    private static final int SHOWN_DIFFERENCES = 5;

    private final String kind;
    private final List<Column> columns;
    private final List<String> titles;

    Layout(String kind, Column[] columns) {
        this.kind = kind;
        this.columns = List.of(columns);
        this.titles = this.columns.stream()
                .map(column -> Column.normalised(column.title()))
                .toList();
    }

    /** The word for this kind of file. */
    String kind() {
        return kind;
    }

    List<Column> columns() {
        return columns;
    }

    /** The layout whose titles these are, all in their place; null when none. */
    static @Nullable Layout of(Row row) {
        var found = titles(row);
        for (var layout : values()) {
            if (layout.titles.equals(found) || layout.isStartOf(found)) {
                return layout;
            }
        }
        return null;
    }

    /** The layout that this row of titles was probably meant to be; null when it resembles none. */
    static @Nullable Layout like(Row row) {
        var found = titles(row);
        Layout best = null;
        double bestShare = 0.5;
        for (var layout : values()) {
            double share = layout.share(found);
            if (share >= bestShare) {
                best = layout;
                bestShare = share;
            }
        }
        return best;
    }

    /** Whether these titles are ours, followed by others that were added. */
    private boolean isStartOf(List<String> found) {
        return found.size() > titles.size() && found.subList(0, titles.size()).equals(titles);
    }

    private double share(List<String> found) {
        var left = new ArrayList<>(found);
        long known = titles.stream()
                .filter(title -> !title.isEmpty() && left.remove(title))
                .count();
        return (double) known / titles.size();
    }

    /** Says which columns are not what and where they should be; at most a handful, the rest follows from them. */
    List<Reject> differences(Row row) {
        var found = titles(row);
        var rejects = new ArrayList<Reject>();
        for (int i = 0; i < titles.size() && rejects.size() < SHOWN_DIFFERENCES; i++) {
            var seen = i < found.size() ? found.get(i) : "";
            if (!seen.equals(titles.get(i))) {
                rejects.add(difference(row, columns.get(i), found));
            }
        }
        return rejects;
    }

    private Reject difference(Row row, Column expected, List<String> found) {
        int elsewhere = found.indexOf(titles.get(expected.ordinal()));
        var seen = Words.clean(row.text(expected.ordinal()));
        Message reason;
        if (elsewhere >= 0 && !found.get(elsewhere).isEmpty()) {
            reason = Message.of(
                    "sales.aemsoft.header.moved", expected.letter(), expected.shown(), seen, Row.letter(elsewhere));
        } else if (seen.isEmpty()) {
            reason = Message.of("sales.aemsoft.header.missing", expected.letter(), expected.shown());
        } else {
            reason = Message.of("sales.aemsoft.header.other", expected.letter(), expected.shown(), seen);
        }
        return new Reject(row.number(), expected.shown(), reason);
    }

    /** Titles of columns added after ours, to tell that they are not read. */
    List<String> added(Row row) {
        var added = new ArrayList<String>();
        for (int i = columns.size(); i < row.width(); i++) {
            if (row.cell(i) instanceof Cell.Text title) {
                added.add(Words.clean(title.value()));
            }
        }
        return added;
    }

    private static List<String> titles(Row row) {
        var titles = new ArrayList<String>();
        for (int i = 0; i < row.width(); i++) {
            titles.add(Column.normalised(row.text(i)));
        }
        return titles;
    }
}
