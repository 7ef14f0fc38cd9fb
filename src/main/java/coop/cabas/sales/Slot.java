package coop.cabas.sales;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * One thing a file speaks of. For each slot of a kind exactly one file is believed.
 *
 * @param name a day, a moment, or the number of a paper; sorts as time goes
 * @param day the day, or the day whose evening a snapshot tells; null for a paper
 */
record Slot(String name, @Nullable LocalDate day) {

    static Slot of(LocalDate day) {
        return new Slot(day.toString(), day);
    }

    /** A snapshot taken before noon, before the shop opens, tells the evening of the day before. */
    static Slot of(LocalDateTime moment) {
        var day = moment.toLocalDate();
        return new Slot(moment.toString(), moment.toLocalTime().isBefore(LocalTime.NOON) ? day.minusDays(1) : day);
    }

    static Slot paper(String number) {
        return new Slot(number, null);
    }

    /** Every day of the period, those without any row too: the file says that nothing happened on them. */
    static List<Slot> days(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).map(Slot::of).toList();
    }
}
