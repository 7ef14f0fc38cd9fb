package coop.cabas.shifts.booking.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Directory;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Cancellations;
import coop.cabas.shifts.booking.Doubts;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.shifts.skills.KeyRoles;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The shifts of a week, and one of them: taken by members, managed by whoever may. */
@Controller
@RequestMapping("/shifts")
@Allow(Allow.SIGNED_IN)
class ShiftsController {

    private static final int LAST_DAY = 6;

    private final Shifts shifts;
    private final Bookings bookings;
    private final Cancellations cancellations;
    private final Doubts doubts;
    private final KeyRoles roles;
    private final Jobs jobs;
    private final ShiftPages pages;
    private final Directory directory;
    private final Caller caller;

    ShiftsController(
            Shifts shifts,
            Bookings bookings,
            Cancellations cancellations,
            Doubts doubts,
            KeyRoles roles,
            Jobs jobs,
            ShiftPages pages,
            Directory directory,
            Caller caller) {
        this.shifts = shifts;
        this.bookings = bookings;
        this.cancellations = cancellations;
        this.doubts = doubts;
        this.roles = roles;
        this.jobs = jobs;
        this.pages = pages;
        this.directory = directory;
        this.caller = caller;
    }

    @GetMapping
    Page week(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable Long job) {
        var today = pages.today();
        var monday = (on == null ? today : on).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = shifts.between(monday, monday.plusDays(LAST_DAY)).stream()
                .filter(shift -> job == null || shift.job().value() == job)
                .collect(Collectors.groupingBy(coop.cabas.shifts.Shift::day, TreeMap::new, Collectors.toList()));
        var mine = pages.member()
                .map(me -> bookings.of(me.id(), monday).stream()
                        .map(Booking::shift)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        return new ShiftsPage(
                monday,
                today,
                days,
                mine,
                roles.lacking(monday, monday.plusDays(LAST_DAY)),
                jobs.all(),
                job,
                caller.may(ShiftsPermissions.READ),
                caller.may(ShiftsPermissions.PLAN),
                caller.may(ShiftsPermissions.ATTEND),
                caller.may(ShiftsPermissions.ACCOUNTS));
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable ShiftId id) {
        return pages.of(id, null);
    }

    /** Kind when somebody was quicker: the page shows other shifts near. */
    @PostMapping("/{id:\\d+}/booking")
    Page take(@PathVariable ShiftId id, @RequestParam(defaultValue = "false") boolean noted) {
        var me = pages.me();
        try {
            bookings.take(id, me.id(), noted);
        } catch (Refused refused) {
            return pages.of(id, refused.reason());
        }
        return Redirect.to("/me/shifts").saying("shifts.taken");
    }

    @PostMapping("/{id:\\d+}/places")
    @Allow(ShiftsPermissions.MANAGE)
    Page place(
            @PathVariable ShiftId id,
            @RequestParam(defaultValue = "") @Size(max = 100) String who,
            @RequestParam(required = false) @Nullable Long member,
            @RequestParam(defaultValue = "false") boolean sure) {
        var whom = directory.meant(who, member);
        if (whom.one().isEmpty()) {
            return pages.asking(id, Whoms.unclear(whom), whom, false);
        }
        var meant = whom.one().get();
        try {
            var doubt = sure ? Optional.<Message>empty() : doubts.about(id, meant.id());
            if (doubt.isPresent()) {
                return pages.asking(id, doubt.get(), whom, true);
            }
            bookings.place(id, meant.id());
            return Redirect.to("/shifts/" + id.value()).saying("shifts.placed", meant.name());
        } catch (Refused refused) {
            return pages.of(id, refused.reason());
        }
    }

    @PostMapping("/bookings/{id:\\d+}/removal")
    @Allow(ShiftsPermissions.MANAGE)
    Page takeOff(@PathVariable BookingId id, @RequestParam(defaultValue = "") @Size(max = 500) String reason) {
        var booking = bookings.find(id);
        bookings.takeOff(id, reason);
        return Redirect.to("/shifts/" + booking.shift().value()).saying("shifts.takenOff");
    }

    @GetMapping("/new")
    @Allow(ShiftsPermissions.MANAGE)
    Page fresh() {
        return new NewShiftPage(Form.empty(), jobs.all());
    }

    @PostMapping
    @Allow(ShiftsPermissions.MANAGE)
    Page add(@Valid ShiftInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new NewShiftPage(Form.of(binding), jobs.all());
        }
        try {
            return Redirect.to("/shifts/" + shifts.add(input.terms()).value()).saying("shifts.saved");
        } catch (Refused refused) {
            return new NewShiftPage(refused(refused), jobs.all());
        }
    }

    @PostMapping("/{id:\\d+}")
    @Allow(ShiftsPermissions.MANAGE)
    Page change(@PathVariable ShiftId id, @Valid ShiftInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return pages.of(id, null, Form.of(binding));
        }
        try {
            shifts.change(id, input.version() == null ? -1 : input.version(), input.terms());
        } catch (Refused refused) {
            return pages.of(id, null, refused(refused));
        }
        return Redirect.to("/shifts/" + id.value()).saying("shifts.saved");
    }

    @PostMapping("/{id:\\d+}/cancellation")
    @Allow(ShiftsPermissions.MANAGE)
    Page cancel(@PathVariable ShiftId id, @RequestParam(defaultValue = "") @Size(max = 500) String why) {
        cancellations.cancel(id, why);
        return Redirect.to("/shifts/" + id.value()).saying("shifts.wasCancelled");
    }

    private static Form refused(Refused refused) {
        return switch (refused.reason().key()) {
            case "shifts.refused.least" -> Form.refused("least", refused.reason());
            case "shifts.refused.taken" -> Form.refused("most", refused.reason());
            case "shifts.refused.lasts" -> Form.refused("ends", refused.reason());
            default -> Form.refused(refused);
        };
    }
}
