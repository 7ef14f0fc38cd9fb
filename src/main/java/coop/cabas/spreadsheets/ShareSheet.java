package coop.cabas.spreadsheets;

import coop.cabas.imports.Reject;
import coop.cabas.imports.sheet.Cell;
import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.ShareClass;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One sheet of an older share register; every place that cannot be taken is named. */
final class ShareSheet {

    private static final int LONGEST_REFERENCE = 200;

    private final String name;
    private final ShareHeading heading;
    private final Words words;
    private final List<ShareClass> classes;
    private final List<ShareLine> lines = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private int rows;
    private int without;

    /** @param classes those that lines may name */
    ShareSheet(String name, ShareHeading heading, Words words, List<ShareClass> classes) {
        this.name = name;
        this.heading = heading;
        this.words = words;
        this.classes = classes;
    }

    String name() {
        return name;
    }

    ShareHeading heading() {
        return heading;
    }

    List<ShareLine> lines() {
        return lines;
    }

    List<Reject> rejects() {
        return rejects;
    }

    /** Rows below the headers that hold something. */
    int rows() {
        return rows;
    }

    /** Rows of people who hold nothing any more. */
    int without() {
        return without;
    }

    void read(Row row) {
        rows++;
        var before = rejects.size();
        var holder = RowReader.read(heading.holders(), words, rejects, row);
        if (holder.called().isEmpty() && before == rejects.size()) {
            reject(row, null, Message.of("spreadsheets.shares.nobody"));
        }
        var typed = text(row, ShareColumn.SHARES);
        if (typed.matches("0+")) {
            // whoever left may stand in the register still
            without += before == rejects.size() ? 1 : 0;
            return;
        }
        var on = Values.day(row, at(ShareColumn.SINCE).index()).orElse(null);
        if (typed.isEmpty() && before == rejects.size()) {
            reject(row, ShareColumn.SHARES, Message.of("spreadsheets.shares.noCount"));
        } else if (!typed.isEmpty() && !typed.matches("\\d{1,7}")) {
            reject(row, ShareColumn.SHARES, Message.of("spreadsheets.shares.count", typed));
        }
        if (on == null) {
            var day = text(row, ShareColumn.SINCE);
            reject(
                    row,
                    ShareColumn.SINCE,
                    day.isEmpty() ? Message.of("spreadsheets.shares.noDay") : Message.of("spreadsheets.day", day));
        }
        var of = classOf(row);
        var paid = paid(row);
        if (before == rejects.size() && on != null && of != null) {
            lines.add(new ShareLine(
                    row.number(), holder, of, Integer.parseInt(typed), on, paid, text(row, ShareColumn.REFERENCE)));
        }
    }

    /** The only class in use, where a line names none. */
    private @Nullable ClassId classOf(Row row) {
        var said = text(row, ShareColumn.CLASS);
        var fitting = classes.stream()
                .filter(one -> said.isEmpty()
                        ? !one.ended()
                        : Headers.plain(said).equals(Headers.plain(one.code()))
                                || Headers.plain(said).equals(Headers.plain(one.name())))
                .toList();
        if (fitting.size() != 1) {
            var known = classes.stream().map(ShareClass::code).collect(Collectors.joining(", "));
            reject(
                    row,
                    ShareColumn.CLASS,
                    said.isEmpty()
                            ? Message.of("spreadsheets.shares.noClass", known)
                            : Message.of("spreadsheets.shares.class", said, known));
            return null;
        }
        return fitting.getFirst().id();
    }

    private @Nullable Money paid(Row row) {
        var said = text(row, ShareColumn.PAID);
        if (said.isEmpty()) {
            return null;
        }
        var amount = Values.amount(row, at(ShareColumn.PAID).index()).filter(sum -> sum.signum() >= 0);
        if (amount.isEmpty()) {
            reject(row, ShareColumn.PAID, Message.of("spreadsheets.amount", said));
        }
        return amount.map(Money::new).orElse(null);
    }

    /** Empty too where the register has no such column. */
    private String text(Row row, ShareColumn column) {
        if (!heading.columns().containsKey(column)) {
            return "";
        }
        var place = at(column).index();
        if (row.cell(place) instanceof Cell.Formula || row.cell(place) instanceof Cell.Odd) {
            reject(row, column, Message.of("spreadsheets.formula"));
            return "";
        }
        var text = Values.text(row, place);
        if (text.length() > LONGEST_REFERENCE) {
            reject(row, column, Message.of("spreadsheets.tooLong", LONGEST_REFERENCE));
            return "";
        }
        return text;
    }

    private ShareHeading.At at(ShareColumn column) {
        return java.util.Objects.requireNonNull(heading.columns().get(column));
    }

    private void reject(Row row, @Nullable ShareColumn column, Message why) {
        var place = column == null ? null : heading.columns().get(column);
        rejects.add(new Reject(row.number(), place == null ? null : place.header(), why));
    }
}
