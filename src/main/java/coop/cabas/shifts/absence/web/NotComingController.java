package coop.cabas.shifts.absence.web;

import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.absence.AbsenceRules;
import coop.cabas.shifts.absence.Notices;
import coop.cabas.shifts.absence.StandIns;
import coop.cabas.shifts.absence.Swaps;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.planning.Settings;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** One button for whoever cannot come: what can be done about it follows from how near the shift is, and from what the coop allows. */
@Controller
@RequestMapping("/me/shifts/{id:\\d+}/absence")
@Allow(Allow.SIGNED_IN)
class NotComingController {

    private static final int AHEAD_DAYS = 28;

    private final Notices notices;
    private final StandIns standIns;
    private final Swaps swaps;
    private final AbsenceRules rules;
    private final Bookings bookings;
    private final Shifts shifts;
    private final Settings settings;
    private final Clock clock;
    private final Myself myself;

    NotComingController(
            Notices notices,
            StandIns standIns,
            Swaps swaps,
            AbsenceRules rules,
            Bookings bookings,
            Shifts shifts,
            Settings settings,
            Clock clock,
            Myself myself) {
        this.notices = notices;
        this.standIns = standIns;
        this.swaps = swaps;
        this.rules = rules;
        this.bookings = bookings;
        this.shifts = shifts;
        this.settings = settings;
        this.clock = clock;
        this.myself = myself;
    }

    @GetMapping
    Page ask(@PathVariable BookingId id) {
        return page(id, null);
    }

    /** In time: another date is offered at once. */
    @PostMapping("/return")
    Page giveBack(@PathVariable BookingId id) {
        try {
            bookings.giveBack(id, myself.id());
        } catch (Refused refused) {
            return page(id, refused.reason());
        }
        return Redirect.to("/shifts/help").saying("shifts.givenBack.another");
    }

    @PostMapping("/notice")
    Page tell(@PathVariable BookingId id, @RequestParam(defaultValue = "") @Size(max = 500) String why) {
        return done(id, () -> notices.tell(id, myself.id(), why), "shifts.absence.isTold");
    }

    @PostMapping("/offer")
    Page offer(@PathVariable BookingId id) {
        return done(id, () -> standIns.offer(id, myself.id()), "shifts.offer.isMade");
    }

    @PostMapping("/swap")
    Page propose(@PathVariable BookingId id, @RequestParam ShiftId wanted) {
        return done(id, () -> swaps.propose(id, myself.id(), wanted), "shifts.swap.isProposed");
    }

    /** They come after all. */
    @PostMapping("/withdrawal")
    Page withdraw(@PathVariable BookingId id) {
        return done(
                id,
                () -> {
                    standIns.withdraw(id, myself.id());
                    swaps.withdraw(id, myself.id());
                    notices.takeBack(id, myself.id());
                },
                "shifts.offer.isWithdrawn");
    }

    private Page done(BookingId id, Runnable act, String said) {
        try {
            act.run();
        } catch (Refused refused) {
            return page(id, refused.reason());
        }
        return Redirect.to("/me/shifts/" + id.value() + "/absence").saying(said);
    }

    private NotComingPage page(BookingId id, @Nullable Message refused) {
        var booking = notices.own(id, myself.id());
        var chosen = rules.chosen();
        return new NotComingPage(
                booking,
                bookings.canGiveBack(booking) && !shifts.find(booking.shift()).locked(),
                settings.chosen().cancelDays(),
                notices.of(id),
                chosen,
                standIns.isOffered(id),
                swaps.isProposed(id),
                chosen.swaps() ? others(booking) : Map.of(),
                refused);
    }

    private Map<String, String> others(Booking booking) {
        var now = LocalDateTime.now(clock);
        var own = bookings.of(booking.member(), now.toLocalDate()).stream()
                .filter(other -> !other.id().equals(booking.id()))
                .toList();
        var names = new LinkedHashMap<String, String>();
        shifts.between(now.toLocalDate(), now.toLocalDate().plusDays(AHEAD_DAYS)).stream()
                .filter(shift -> shift.starts().isAfter(now)
                        && !shift.cancelled()
                        && shift.booked() > 0
                        && !shift.id().equals(booking.shift())
                        && own.stream().noneMatch(other -> meet(other, shift)))
                .forEach(shift -> names.put(String.valueOf(shift.id().value()), told(shift)));
        return names;
    }

    private static boolean meet(Booking booking, Shift shift) {
        return booking.starts().isBefore(shift.ends()) && shift.starts().isBefore(booking.ends());
    }

    private static String told(Shift shift) {
        return Format.fullDay(shift.day()) + ", " + Format.time(shift.starts().toLocalTime()) + " · " + shift.jobName();
    }
}
