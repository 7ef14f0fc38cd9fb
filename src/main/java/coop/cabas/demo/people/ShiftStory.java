package coop.cabas.demo.people;

import coop.cabas.members.Admissions;
import coop.cabas.members.MemberId;
import coop.cabas.shifts.JobId;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.WeekId;
import coop.cabas.shifts.accounts.Attendances;
import coop.cabas.shifts.accounts.Cycles;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Closings;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Seasons;
import coop.cabas.shifts.planning.Weeks;
import org.springframework.stereotype.Component;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What the invented week asks for, and who takes which place in the weeks ahead. */
@Component
class ShiftStory {

    private static final int THREE_HOURS = 180;
    private static final int BETWEEN = 5;
    private static final int BEHIND = 91;
    private static final int CAME = 3;

    private final Jobs jobs;
    private final Weeks weeks;
    private final Seasons seasons;
    private final Closings closings;
    private final Layout layout;
    private final Shifts shifts;
    private final Admissions admissions;
    private final Bookings bookings;
    private final Attendances attendances;
    private final Cycles cycles;

    ShiftStory(
            Jobs jobs,
            Weeks weeks,
            Seasons seasons,
            Closings closings,
            Layout layout,
            Shifts shifts,
            Admissions admissions,
            Bookings bookings,
            Attendances attendances,
            Cycles cycles) {
        this.jobs = jobs;
        this.weeks = weeks;
        this.seasons = seasons;
        this.closings = closings;
        this.layout = layout;
        this.shifts = shifts;
        this.admissions = admissions;
        this.bookings = bookings;
        this.attendances = attendances;
        this.cycles = cycles;
    }

    /** @param members cooperators, who may take places */
    void tell(LocalDate today, List<MemberId> members) {
        var till = jobs.add("Caisse", "Encaisser, renseigner, fermer la caisse à deux.");
        var shelves = jobs.add("Rayon", "Mettre en rayon, vérifier les dates, nettoyer les bacs du vrac.");
        var welcome = jobs.add("Accueil", "Saluer, vérifier qui entre, répondre aux questions.");
        var week = weeks.add("Toute l’année", null);
        for (var day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                for (var starts : List.of("09:00", "12:00", "15:00", "18:00")) {
                    slot(week, day, starts, till, 2, 3, "");
                }
                slot(week, day, "09:00", shelves, 1, 4, "Porter des charges");
                slot(week, day, "15:00", welcome, 1, 2, "");
            }
        }
        seasons.add(week, today.minusYears(1), today.plusYears(2));
        closings.add(today.plusDays(12), today.plusDays(12), LocalTime.NOON, LocalTime.of(21, 0), "Inventaire");
        layout.apply(layout.horizon());
        remember(today, membersSince(today.minusDays(BEHIND), members), List.of(till, shelves));
        book(today, members);
    }

    /** Those who shopped already on a day. */
    private List<MemberId> membersSince(LocalDate day, List<MemberId> members) {
        var then = admissions.of(members, day);
        return members.stream()
                .filter(member -> {
                    var admission = then.get(member);
                    return admission != null && admission.shop().may();
                })
                .toList();
    }

    /** The three months behind: most came, some more than they owed, some less. */
    private void remember(LocalDate today, List<MemberId> members, List<JobId> work) {
        var next = 0;
        for (var day = today.minusDays(BEHIND); day.isBefore(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            for (var job : work) {
                var starts = day.atTime(9, 0);
                var shift =
                        shifts.add(new Shifts.Terms(starts, starts.plusMinutes(THREE_HOURS), job, 1, CAME, "", false));
                for (var place = 0; place < CAME; place++) {
                    // Whoever comes less often than the others falls behind.
                    next = (next + (next % 7 == 3 ? 2 : 1)) % members.size();
                    var booking = bookings.place(shift, members.get(next));
                    if (next % 11 == 5) {
                        attendances.mark(booking, Booking.Attended.ABSENT, Attendances.Source.SHEET);
                    }
                }
            }
        }
        cycles.run();
    }

    private void slot(WeekId week, DayOfWeek day, String starts, JobId job, int least, int most, String note) {
        weeks.add(week, new Weeks.Terms(day, null, LocalTime.parse(starts), THREE_HOURS, job, least, most, note));
    }

    /** Each takes a place, most of them another two weeks from there. */
    private void book(LocalDate today, List<MemberId> members) {
        var ahead = shifts.between(today.plusDays(2), layout.horizon()).stream()
                .filter(shift -> !shift.cancelled())
                .toList();
        var free = ahead.stream().mapToInt(Shift::free).toArray();
        for (var i = 0; i < members.size(); i++) {
            var first = i * BETWEEN % free.length;
            place(ahead.get(first), free, first, members.get(i));
            if (i % 3 != 0) {
                var second = (first + free.length / 2) % free.length;
                place(ahead.get(second), free, second, members.get(i));
            }
        }
    }

    private void place(Shift shift, int[] free, int at, MemberId member) {
        if (free[at] > 0) {
            free[at]--;
            bookings.place(shift.id(), member);
        }
    }
}
