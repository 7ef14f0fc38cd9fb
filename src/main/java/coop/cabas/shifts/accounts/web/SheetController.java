package coop.cabas.shifts.accounts.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.accounts.Attendances;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Newcomers;
import coop.cabas.shifts.skills.SheetRight;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.stream.Collectors;

/** The sheet of a shift, on a phone: who came. */
@Controller
@RequestMapping("/shifts")
@Allow(Allow.SIGNED_IN)
class SheetController {

    private static final int BACK_DAYS = 14;
    private static final int EARLY_MINUTES = 30;

    private final Shifts shifts;
    private final Bookings bookings;
    private final Attendances attendances;
    private final SheetRight right;
    private final Newcomers newcomers;
    private final Clock clock;

    SheetController(
            Shifts shifts,
            Bookings bookings,
            Attendances attendances,
            SheetRight right,
            Newcomers newcomers,
            Clock clock) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.attendances = attendances;
        this.right = right;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    @GetMapping("/sheets")
    @Allow(ShiftsPermissions.ATTEND)
    Page sheets() {
        var now = LocalDateTime.now(clock);
        var today = now.toLocalDate();
        var since = today.minusDays(BACK_DAYS);
        var open = bookings.between(since, today.minusDays(1)).stream()
                .filter(booking -> booking.attended() == null)
                .map(Booking::shift)
                .collect(Collectors.toSet());
        return new SheetsPage(
                shifts.between(today, today).stream()
                        .filter(shift -> !shift.cancelled())
                        .toList(),
                shifts.between(since, today.minusDays(1)).reversed().stream()
                        .filter(shift -> !shift.cancelled() && open.contains(shift.id()))
                        .toList());
    }

    @GetMapping("/{id:\\d+}/sheet")
    Page sheet(@PathVariable ShiftId id) {
        return page(id, null);
    }

    /** @param attended empty to take back what was said */
    @PostMapping("/bookings/{id:\\d+}/attendance")
    Page mark(@PathVariable BookingId id, @RequestParam(required = false) Booking.@Nullable Attended attended) {
        var shift = bookings.find(id).shift();
        right.mustHold(shift);
        try {
            attendances.mark(id, attended, Attendances.Source.SHEET);
        } catch (Refused refused) {
            return page(shift, refused);
        }
        return Redirect.to("/shifts/" + shift.value() + "/sheet");
    }

    private SheetPage page(ShiftId id, @Nullable Refused refused) {
        var shift = shifts.find(id);
        right.mustHold(id);
        return new SheetPage(
                shift,
                bookings.at(id).stream().filter(Booking::stands).toList(),
                newcomers.at(id),
                !shift.starts().minusMinutes(EARLY_MINUTES).isAfter(LocalDateTime.now(clock)),
                right.holdsAll(),
                refused == null ? null : refused.reason());
    }
}
