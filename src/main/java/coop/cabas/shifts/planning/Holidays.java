package coop.cabas.shifts.planning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

/** Public holidays of metropolitan France: Code du travail, article L3133-1. */
final class Holidays {

    private static final Map<MonthDay, String> FIXED = Map.of(
            MonthDay.of(1, 1), "shifts.holiday.newYear",
            MonthDay.of(5, 1), "shifts.holiday.labour",
            MonthDay.of(5, 8), "shifts.holiday.victory",
            MonthDay.of(7, 14), "shifts.holiday.national",
            MonthDay.of(8, 15), "shifts.holiday.assumption",
            MonthDay.of(11, 1), "shifts.holiday.allSaints",
            MonthDay.of(11, 11), "shifts.holiday.armistice",
            MonthDay.of(12, 25), "shifts.holiday.christmas");

    private static final int MONDAY = 1;
    private static final int ASCENSION = 39;
    private static final int WHIT_MONDAY = 50;

    private Holidays() {}

    /** @return key of its name; empty on other days */
    static Optional<String> on(LocalDate day) {
        var fixed = FIXED.get(MonthDay.from(day));
        if (fixed != null) {
            return Optional.of(fixed);
        }
        return switch ((int) (day.toEpochDay() - easter(day.getYear()).toEpochDay())) {
            case MONDAY -> Optional.of("shifts.holiday.easter");
            case ASCENSION -> Optional.of("shifts.holiday.ascension");
            case WHIT_MONDAY -> Optional.of("shifts.holiday.whit");
            default -> Optional.empty();
        };
    }

    /** The Gregorian rule as O'Beirne put it; years 1583 to 4099. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int leaps = (8 * century + 13) / 25;
        int moon = (19 * golden + century - century / 4 - leaps + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - moon - inCentury % 4) % 7;
        int late = (golden + 11 * moon + 22 * sunday) / 451;
        int sum = moon + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
