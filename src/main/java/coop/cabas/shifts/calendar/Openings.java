package coop.cabas.shifts.calendar;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Settings;
import coop.cabas.shifts.skills.Needs;
import coop.cabas.shifts.skills.SkillRule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Shifts of the days ahead at which somebody could help. */
@Service
@Transactional(readOnly = true)
public class Openings {

    /** Today and the six days after. */
    public static final int DAYS = 7;

    private static final Comparator<Shift> MOST_NEEDED = Comparator.comparingInt(Shift::missing)
            .reversed()
            .thenComparing(shift -> (double) shift.booked() / shift.most())
            .thenComparing(Shift::starts);

    private final Shifts shifts;
    private final Bookings bookings;
    private final Needs needs;
    private final SkillRule skills;
    private final Settings settings;
    private final Clock clock;

    Openings(Shifts shifts, Bookings bookings, Needs needs, SkillRule skills, Settings settings, Clock clock) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.needs = needs;
        this.skills = skills;
        this.settings = settings;
        this.clock = clock;
    }

    /** With free places for what the member can do, at hours at which they have nothing yet; those that need somebody most first. */
    public List<Shift> of(MemberId member) {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        var own = bookings.of(member, today.minusDays(1));
        var mayOverlap = settings.chosen().overlap();
        var asking = needs.asking(today, today.plusDays(DAYS - 1));
        return shifts.between(today, today.plusDays(DAYS - 1)).stream()
                .filter(shift -> !shift.cancelled()
                        && !shift.locked()
                        && shift.free() > 0
                        && shift.starts().isAfter(now)
                        && own.stream().noneMatch(booking -> overlap(booking, shift) > mayOverlap)
                        && (!asking.contains(shift.id())
                                || skills.missing(shift, member).isEmpty()))
                .sorted(MOST_NEEDED)
                .toList();
    }

    /** Minutes at which somebody would be at both. */
    private static long overlap(Booking booking, Shift shift) {
        var starts = Collections.max(List.of(booking.starts(), shift.starts()));
        return starts.until(Collections.min(List.of(booking.ends(), shift.ends())), ChronoUnit.MINUTES);
    }
}
