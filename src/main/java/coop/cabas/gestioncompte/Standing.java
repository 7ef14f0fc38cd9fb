package coop.cabas.gestioncompte;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * How a membership stands at the reference, by gestion-compte's own rules. Minutes.
 *
 * @param now time account: lines that count before the reference
 * @param all time account: all lines, those of shifts to come included; this is what gestion-compte shows
 * @param end time account: lines that count before the end of the running cycle
 * @param nowSaved savings: lines before the reference
 * @param cycleStart first day of the running cycle
 * @param cycleEnd last second of it
 * @param warning closed, paused, exempt or with a registration that has lapsed
 * @param past places whose shift is over, among {@code booked}
 * @param done places that were said to be done
 * @param cancelled places given back
 * @param cancelledLate later than allowed
 * @param awaited places kept for one of them until they answer
 */
record Standing(
        long membership,
        int now,
        int all,
        int end,
        int nowSaved,
        int saved,
        int lines,
        LocalDate cycleStart,
        LocalDateTime cycleEnd,
        boolean exempt,
        boolean upToDate,
        @Nullable LocalDateTime registered,
        boolean warning,
        boolean late,
        int booked,
        int past,
        int current,
        int future,
        int done,
        int cancelled,
        int cancelledLate,
        int awaited) {}
