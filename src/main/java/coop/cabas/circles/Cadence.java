package coop.cabas.circles;

import coop.cabas.shared.Message;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * How often something is owed at least: every so many days, weeks, months or years. Written as an ISO 8601 period of one
 * unit: {@code P3M}.
 *
 * <p>Calendar arithmetic on days of the shop: what was done on 31 January and is owed every month is due on 28 February. Days
 * have no hours, so the change of the clocks moves nothing.
 */
public record Cadence(int count, Unit unit) {

    /** Of time. */
    public enum Unit {
        DAY('D'),
        WEEK('W'),
        MONTH('M'),
        YEAR('Y');

        private final char letter;

        Unit(char letter) {
            this.letter = letter;
        }
    }

    public Cadence {
        if (count < 1 || count > 999) {
            throw new IllegalArgumentException("Not between 1 and 999: " + count);
        }
    }

    /** @return empty for what is none */
    public static Optional<Cadence> read(String text) {
        if (!text.matches("P[1-9][0-9]{0,2}[DWMY]")) {
            return Optional.empty();
        }
        var letter = text.charAt(text.length() - 1);
        for (var unit : Unit.values()) {
            if (unit.letter == letter) {
                return Optional.of(new Cadence(Integer.parseInt(text.substring(1, text.length() - 1)), unit));
            }
        }
        return Optional.empty();
    }

    /** Last day on which what was done on {@code day} is done again in time. */
    public LocalDate after(LocalDate day) {
        return day.plus(period());
    }

    public Period period() {
        return switch (unit) {
            case DAY -> Period.ofDays(count);
            case WEEK -> Period.ofWeeks(count);
            case MONTH -> Period.ofMonths(count);
            case YEAR -> Period.ofYears(count);
        };
    }

    /** In words: every three months. */
    public Message words() {
        return Message.of("circles.cadence." + unit.name(), count);
    }

    @Override
    public String toString() {
        return "P" + count + unit.letter;
    }
}
