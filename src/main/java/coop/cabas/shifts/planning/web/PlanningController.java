package coop.cabas.shifts.planning.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.WeekId;
import coop.cabas.shifts.planning.Closings;
import coop.cabas.shifts.planning.Layout;
import coop.cabas.shifts.planning.Seasons;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
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

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;

/** What shifts are laid out from, and laying them out. */
@Controller
@RequestMapping("/shifts/planning")
@Allow(ShiftsPermissions.PLAN)
class PlanningController {

    private static final int A_YEAR = 366;

    private final Weeks weeks;
    private final Seasons seasons;
    private final Closings closings;
    private final Layout layout;

    PlanningController(Weeks weeks, Seasons seasons, Closings closings, Layout layout) {
        this.weeks = weeks;
        this.seasons = seasons;
        this.closings = closings;
        this.layout = layout;
    }

    record WeekInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shifts.form.long}")
            String name,

            @Nullable Long like) {}

    record SeasonInput(
            @NotNull(message = "{ui.form.required}") @Nullable
            Long week,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until) {}

    record ClosingInput(
            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime starts,

            @DateTimeFormat(pattern = "HH:mm") @Nullable LocalTime ends,

            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{shifts.form.long}")
            String why) {}

    @GetMapping
    Page planning() {
        return page(Form.empty(), Form.empty(), Form.empty());
    }

    @PostMapping("/weeks")
    Page addWeek(@Valid WeekInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), Form.empty(), Form.empty());
        }
        try {
            var id = weeks.add(input.name(), input.like() == null ? null : new WeekId(input.like()));
            return Redirect.to("/shifts/planning/weeks/" + id.value()).saying("shifts.saved");
        } catch (Refused refused) {
            return page(Form.refused("name", refused.reason()), Form.empty(), Form.empty());
        }
    }

    @PostMapping("/seasons")
    Page addSeason(@Valid SeasonInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.empty(), Form.of(binding), Form.empty());
        }
        try {
            var week = weeks.find(new WeekId(Objects.requireNonNull(input.week())));
            seasons.add(week.id(), Objects.requireNonNull(input.since()), Objects.requireNonNull(input.until()));
        } catch (Refused refused) {
            return page(Form.empty(), Form.refused("since", refused.reason()), Form.empty());
        }
        return Redirect.to("/shifts/planning").saying("shifts.saved.follow");
    }

    @PostMapping("/seasons/{id:\\d+}/removal")
    Page removeSeason(@PathVariable long id) {
        seasons.remove(id);
        return Redirect.to("/shifts/planning").saying("shifts.removed.follow");
    }

    @PostMapping("/closings")
    Page addClosing(@Valid ClosingInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.empty(), Form.empty(), Form.of(binding));
        }
        var from = Objects.requireNonNull(input.from());
        try {
            closings.add(from, Objects.requireNonNullElse(input.to(), from), input.starts(), input.ends(), input.why());
        } catch (Refused refused) {
            var field = "shifts.refused.hours".equals(refused.reason().key()) ? "ends" : "to";
            return page(Form.empty(), Form.empty(), Form.refused(field, refused.reason()));
        }
        return Redirect.to("/shifts/planning").saying("shifts.saved.follow");
    }

    @PostMapping("/closings/{id:\\d+}/removal")
    Page removeClosing(@PathVariable long id) {
        closings.remove(id);
        return Redirect.to("/shifts/planning").saying("shifts.removed.follow");
    }

    @GetMapping("/layout")
    Page look(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        var day = bounded(until);
        return new LayoutPage(layout.preview(day), day, layout.horizon());
    }

    @PostMapping("/layout")
    Page layOut(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        layout.apply(bounded(until));
        return Redirect.to("/shifts/planning/layout?until=" + bounded(until)).saying("shifts.laidOut");
    }

    private LocalDate bounded(@Nullable LocalDate until) {
        var horizon = layout.horizon();
        return until == null || until.isAfter(horizon.plusDays(A_YEAR)) ? horizon : until;
    }

    private Page page(Form week, Form season, Form closing) {
        return new PlanningPage(weeks.all(), seasons.all(), closings.all(), layout.horizon(), week, season, closing);
    }
}
