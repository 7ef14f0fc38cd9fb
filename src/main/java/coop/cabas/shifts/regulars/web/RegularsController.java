package coop.cabas.shifts.regulars.web;

import coop.cabas.members.Directory;
import coop.cabas.members.Whom;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.FixedId;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.booking.web.Whoms;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.shifts.regulars.Fixed;
import coop.cabas.shifts.regulars.FixedBookings;
import coop.cabas.shifts.regulars.FixedPlaces;
import coop.cabas.shifts.regulars.Hold;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Places of slots that members hold for good. */
@Controller
@RequestMapping("/shifts/regulars")
@Allow(ShiftsPermissions.MANAGE)
class RegularsController {

    private static final int USUAL_WEEKS = 4;

    private final FixedPlaces places;
    private final FixedBookings bookings;
    private final Weeks weeks;
    private final Options options;
    private final Directory directory;
    private final Clock clock;

    RegularsController(
            FixedPlaces places,
            FixedBookings bookings,
            Weeks weeks,
            Options options,
            Directory directory,
            Clock clock) {
        this.places = places;
        this.bookings = bookings;
        this.weeks = weeks;
        this.options = options;
        this.directory = directory;
        this.clock = clock;
    }

    record FixedInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shifts.form.long}")
            String who,

            @Nullable Long member,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{shifts.form.every}")
            @Max(value = 8, message = "{shifts.form.every}")
            @Nullable
            Integer every,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {}

    @GetMapping
    Page all(@RequestParam(required = false) @Nullable Long slot) {
        return page(
                slot == null ? null : new SlotId(slot),
                Whom.NOBODY,
                Form.of(new FixedInput("", null, LocalDate.now(clock).plusDays(1), USUAL_WEEKS, null)));
    }

    @PostMapping("/slots/{id:\\d+}")
    Page give(@PathVariable SlotId id, @Valid FixedInput input, BindingResult binding) {
        weeks.slot(id);
        if (binding.hasErrors()) {
            return page(id, Whom.NOBODY, Form.of(binding));
        }
        var whom = directory.meant(input.who(), input.member());
        if (whom.one().isEmpty()) {
            return page(id, whom, Form.refused("who", Whoms.unclear(whom)));
        }
        var meant = whom.one().get();
        try {
            places.give(
                    id,
                    meant.id(),
                    Objects.requireNonNull(input.since()),
                    Objects.requireNonNull(input.every()),
                    input.until());
        } catch (Refused refused) {
            return page(id, whom, Form.refused("who", refused.reason()));
        }
        return Redirect.to("/shifts/regulars?slot=" + id.value()).saying("shifts.fixed.saved", meant.name());
    }

    @PostMapping("/{id:\\d+}/end")
    Page end(@PathVariable FixedId id) {
        var fixed = places.find(id);
        bookings.end(id, LocalDate.now(clock), Text.t("shifts.fixed.over"));
        return Redirect.to("/shifts/regulars?slot=" + fixed.slot().value()).saying("shifts.fixed.isEnded");
    }

    private Page page(@Nullable SlotId id, Whom whom, Form form) {
        var slots = new LinkedHashMap<String, String>();
        for (var week : weeks.all()) {
            weeks.slots(week.id())
                    .forEach(slot -> slots.put(String.valueOf(slot.id().value()), named(slot) + " · " + week.name()));
        }
        var holders = new LinkedHashMap<Fixed, List<Hold>>();
        if (id != null) {
            places.of(id).forEach(fixed -> holders.put(fixed, places.dates(fixed.id())));
        }
        return new RegularsPage(
                options.chosen().fixed(), slots, id == null ? null : weeks.slot(id), holders, whom, form);
    }

    private static String named(Slot slot) {
        return slot.weekday().getDisplayName(TextStyle.FULL_STANDALONE, Text.locale()) + " "
                + Format.time(slot.starts()) + " · " + slot.jobName();
    }
}
