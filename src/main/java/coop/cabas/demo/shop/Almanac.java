package coop.cabas.demo.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** When the shop opens, and how many people come at what time. */
final class Almanac {

    private static final Set<MonthDay> HOLIDAYS = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
    private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

    /** Per month, January first: a dip in summer, a peak before Christmas. */
    private static final double[] SEASON = {.95, .96, 1, 1.02, 1, 1, .84, .62, 1.02, 1.05, 1.06, 1.22};

    private static final double GROWTH_A_DAY = 0.0005;

    /** First opening hour, then how people spread over the hours that follow. */
    private record Hours(int people, int from, double... spread) {}

    private static final Map<DayOfWeek, Hours> WEEK = Map.of(
            DayOfWeek.MONDAY, new Hours(12, 16, 3, 5, 6, 2),
            DayOfWeek.WEDNESDAY, new Hours(10, 10, 4, 5, 3),
            DayOfWeek.THURSDAY, new Hours(40, 11, 2, 5, 5, 6, 7, 10, 12, 10, 4),
            DayOfWeek.FRIDAY, new Hours(45, 11, 4, 9, 7, 7, 8, 11, 13, 9, 3),
            DayOfWeek.SATURDAY, new Hours(51, 9, 5, 10, 14, 13, 8, 8, 8, 7, 3));

    private final LocalDate start;

    Almanac(LocalDate start) {
        this.start = start;
    }

    boolean isOpen(LocalDate day) {
        return WEEK.containsKey(day.getDayOfWeek()) && !isHoliday(day) && !isSummerBreak(day);
    }

    /** How many tickets the day should bring. */
    double expectedTickets(LocalDate day) {
        return hours(day).people() * season(day) * growth(day);
    }

    /** Sales of the season and of the shop's growth, 1 being a plain day of the first month. */
    double season(LocalDate day) {
        return SEASON[day.getMonthValue() - 1];
    }

    double growth(LocalDate day) {
        return 1 + GROWTH_A_DAY * ChronoUnit.DAYS.between(start, day);
    }

    LocalTime arrival(LocalDate day, Dice dice) {
        var hours = hours(day);
        double[] sums = hours.spread().clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
        return LocalTime.of(hours.from() + dice.among(sums), dice.between(0, 59));
    }

    private static Hours hours(LocalDate day) {
        return Objects.requireNonNull(WEEK.get(day.getDayOfWeek()), "closed on that weekday");
    }

    private static boolean isHoliday(LocalDate day) {
        return HOLIDAYS.contains(MonthDay.from(day))
                || AFTER_EASTER.contains(ChronoUnit.DAYS.between(easter(day.getYear()), day));
    }

    /** The week of 15 August. */
    private static boolean isSummerBreak(LocalDate day) {
        var monday = LocalDate.of(day.getYear(), 8, 15).with(DayOfWeek.MONDAY);
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
    }

    /** Easter Sunday, by the rule of the Gregorian calendar in its anonymous form. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        int fullMoon = epact - epact / 28 * (1 - epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + fullMoon + 2 - century + century / 4) % 7;
        int offset = fullMoon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
