package coop.cabas.tools.web;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A delay as people say it, in hours or days; kept in minutes. */
final class Delay {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** In what it is typed. */
    enum Unit {
        HOURS(HOUR),
        DAYS(DAY);

        private final int minutes;

        Unit(int minutes) {
            this.minutes = minutes;
        }
    }

    private Delay() {}

    /** @return minutes; null for what is no delay: not a number, or beyond a year */
    static @Nullable Integer minutes(String typed, Unit unit) {
        var plain = typed.strip().replace(',', '.');
        if (!plain.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            return null;
        }
        var minutes = new BigDecimal(plain).multiply(BigDecimal.valueOf(unit.minutes));
        return minutes.compareTo(BigDecimal.valueOf(366L * DAY)) > 0
                ? null
                : minutes.setScale(0, RoundingMode.HALF_UP).intValueExact();
    }

    static Unit unit(@Nullable Integer minutes) {
        return minutes != null && minutes > 0 && minutes % DAY == 0 ? Unit.DAYS : Unit.HOURS;
    }

    /** As a field shows it, in the unit that suits it. */
    static String number(@Nullable Integer minutes) {
        return minutes == null ? "" : amount(minutes).toPlainString().replace('.', ',');
    }

    static Message words(int minutes) {
        return minutes == 0
                ? Message.of("tools.delay.none")
                : Message.of("tools.delay." + unit(minutes).name(), amount(minutes));
    }

    private static BigDecimal amount(int minutes) {
        var amount = BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(unit(minutes).minutes), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
