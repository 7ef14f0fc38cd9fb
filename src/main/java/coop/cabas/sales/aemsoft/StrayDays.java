package coop.cabas.sales.aemsoft;

import coop.cabas.shared.Message;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds rows whose day lies far from those of all others, in a file that states every day from its first to its last: one
 * mistyped month or year would say that nothing happened on the days between.
 */
final class StrayDays {

    /** A coop may close for the summer; two days of one export do not lie further apart. */
    private static final int MAX_GAP_DAYS = 62;

    private StrayDays() {}

    /** The rows without the strays, which are put among the findings. */
    static <R> List<R> removed(
            List<R> rows, Function<R, LocalDate> day, Function<R, Integer> number, Column column, Findings findings) {
        var counts = new TreeMap<LocalDate, Integer>();
        rows.forEach(row -> counts.merge(day.apply(row), 1, Integer::sum));
        var first = LocalDate.MIN;
        var last = LocalDate.MIN;
        int most = 0;
        LocalDate start = null;
        LocalDate before = null;
        int together = 0;
        for (var each : counts.entrySet()) {
            if (start == null || before == null || ChronoUnit.DAYS.between(before, each.getKey()) > MAX_GAP_DAYS) {
                start = each.getKey();
                together = 0;
            }
            before = each.getKey();
            together += each.getValue();
            if (together > most) {
                most = together;
                first = start;
                last = before;
            }
        }
        var from = first;
        var to = last;
        return rows.stream()
                .filter(row -> {
                    var own = day.apply(row);
                    boolean stray = own.isBefore(from) || own.isAfter(to);
                    if (stray) {
                        findings.reject(number.apply(row), column, reason(column, number.apply(row), own, from, to));
                    }
                    return !stray;
                })
                .toList();
    }

    private static Message reason(Column column, int row, LocalDate day, LocalDate from, LocalDate to) {
        return Message.of("sales.aemsoft.cell.strayDay", column.letter() + row, column.shown(), day, from, to);
    }
}
