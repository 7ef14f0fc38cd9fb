package coop.cabas.sales;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row reduced to what it states, for comparing two exports. What was true only at the moment of the export (today's
 * stock, price, label) is left out.
 *
 * @param slot what it belongs to
 * @param key what it speaks of, inside the slot; not always unique
 * @param says everything else it states, in one text written alike by {@link #joined} and by SQL
 */
record Fact(String slot, String key, String says) {

    /** Joins the values with bars; nothing stands for null, and a number has no trailing zero. */
    static String joined(@Nullable Object... values) {
        return Stream.of(values).map(Fact::text).collect(Collectors.joining("|"));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }
}
