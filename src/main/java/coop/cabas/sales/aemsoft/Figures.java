package coop.cabas.sales.aemsoft;

import coop.cabas.imports.sheet.Row;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sums and counts over the rows of a file, and their comparison with the till's own totals row. */
final class Figures {

    /** Sums of noise-free numbers and the till's sums of noisy ones agree far below a cent. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.005");

    private static final int NAMED = 10;

    private Figures() {}

    static <T> BigDecimal sum(Collection<T> rows, Function<T, BigDecimal> figure) {
        var sum = BigDecimal.ZERO;
        for (var row : rows) {
            sum = sum.add(figure.apply(row));
        }
        return sum;
    }

    static <T> BigDecimal sum(Collection<T> rows, Function<T, BigDecimal> figure, int scale) {
        return sum(rows, figure).setScale(scale, RoundingMode.HALF_UP);
    }

    static <T> int count(Collection<T> rows, Predicate<T> wanted) {
        return (int) rows.stream().filter(wanted).count();
    }

    /** How many different values there are, missing ones apart. */
    static <T> int distinct(Collection<T> rows, Function<T, @Nullable Object> value) {
        return (int)
                rows.stream().map(value).filter(each -> each != null).distinct().count();
    }

    /** Figures of each group of rows, in the order of the group's name; rows whose group is unknown are left out. */
    static <T> Map<String, Object> by(
            Collection<T> rows, Function<T, @Nullable String> group, Function<List<T>, Object> figures) {
        var groups = new TreeMap<String, List<T>>();
        for (var row : rows) {
            var name = group.apply(row);
            if (name != null) {
                groups.computeIfAbsent(name, unused -> new ArrayList<>()).add(row);
            }
        }
        var result = new LinkedHashMap<String, Object>();
        groups.forEach((name, members) -> result.put(name, figures.apply(members)));
        return result;
    }

    /** Codes that several rows have, in order, with a remark that names them: the till lets that happen. */
    static <T> List<String> repeated(Collection<T> rows, Function<T, String> code, Findings findings) {
        var repeated =
                rows.stream()
                        .collect(Collectors.groupingBy(code, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(entry -> entry.getValue() > 1)
                        .map(Map.Entry::getKey)
                        .toList();
        if (!repeated.isEmpty()) {
            var named = String.join(", ", repeated.subList(0, Math.min(NAMED, repeated.size())));
            findings.note(Message.of("sales.aemsoft.note.repeatedEans", repeated.size(), named));
        }
        return repeated;
    }

    /**
     * Puts the till's own totals beside ours, and remarks when they are missing or differ.
     *
     * @param columns what each figure is called, and the column it sums
     * @return the till's totals with 6 decimals, null when there is no totals row
     */
    static @Nullable Map<String, Object> totalsRow(
            @Nullable Row totals, Map<String, Column> columns, Map<String, BigDecimal> sums, Findings findings) {
        if (totals == null) {
            findings.note(Message.of("sales.aemsoft.note.noTotalsRow"));
            return null;
        }
        var result = new LinkedHashMap<String, Object>();
        columns.forEach((name, column) -> {
            var value = WrittenNumber.in(totals.cell(column.ordinal()));
            if (value == null) {
                return;
            }
            var printed = value.setScale(6, RoundingMode.HALF_UP);
            result.put(name, printed);
            var ours = sums.get(name);
            if (ours != null
                    && !findings.hasRejects()
                    && printed.subtract(ours).abs().compareTo(TOLERANCE) > 0) {
                findings.note(
                        Message.of("sales.aemsoft.note.totalsDiffer", totals.number(), column.shown(), printed, ours));
            }
        });
        return result;
    }
}
