package coop.cabas.purchasing.facturx;

import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers, days and codes as EN 16931 writes them. */
final class Values {

    /** Beyond it somebody wrote a code into the place of a number. */
    private static final BigDecimal LIMIT = BigDecimal.valueOf(100_000_000);

    private static final int DECIMALS = 8;

    private Values() {}

    /**
     * A number; null when there is none.
     *
     * @param line whose it is; empty for the whole invoice
     * @throws Refused when something else stands there
     */
    static @Nullable BigDecimal number(String written, String line) {
        if (written.isEmpty()) {
            return null;
        }
        if (written.matches("[+-]?[0-9]{1,15}(\\.[0-9]{0,20})?|[+-]?\\.[0-9]{1,20}")) {
            var number = new BigDecimal(written);
            if (number.abs().compareTo(LIMIT) < 0) {
                return number.setScale(Math.min(DECIMALS, Math.max(number.scale(), 0)), RoundingMode.HALF_UP);
            }
        }
        throw new Refused("purchasing.facturx.number", line, shortened(written));
    }

    /** {@code 20260215} or {@code 2026-02-15}; null when there is none. */
    static @Nullable LocalDate day(String written) {
        try {
            var format = written.contains("-") ? DateTimeFormatter.ISO_LOCAL_DATE : DateTimeFormatter.BASIC_ISO_DATE;
            return written.isEmpty()
                    ? null
                    : LocalDate.parse(written.substring(0, Math.min(10, written.length())), format);
        } catch (DateTimeException damaged) {
            throw new Refused("purchasing.facturx.day", shortened(written));
        }
    }

    static @Nullable String code(String written) {
        return written.isEmpty() ? null : shortened(written);
    }

    static BigDecimal orZero(@Nullable BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    /** What may be kept as a name. */
    static String name(String written) {
        return written.length() <= 160 ? written : written.substring(0, 160);
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40);
    }
}
