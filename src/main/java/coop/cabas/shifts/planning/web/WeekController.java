package coop.cabas.shifts.planning.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.WeekId;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.shifts.planning.Settings;
import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a typical week asks for. */
@Controller
@RequestMapping("/shifts/planning")
@Allow(ShiftsPermissions.PLAN)
class WeekController {

    private final Weeks weeks;
    private final Jobs jobs;
    private final Settings settings;

    WeekController(Weeks weeks, Jobs jobs, Settings settings) {
        this.weeks = weeks;
        this.jobs = jobs;
        this.settings = settings;
    }

    @GetMapping("/weeks/{id:\\d+}")
    Page week(@PathVariable WeekId id) {
        return page(id, Form.empty());
    }

    @PostMapping("/weeks/{id:\\d+}/slots")
    Page add(@PathVariable WeekId id, @Valid SlotInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, Form.of(binding));
        }
        try {
            weeks.add(id, input.terms());
        } catch (Refused refused) {
            return page(id, Form.refused("least", refused.reason()));
        }
        return Redirect.to("/shifts/planning/weeks/" + id.value()).saying("shifts.saved.follow");
    }

    @GetMapping("/slots/{id:\\d+}")
    Page slot(@PathVariable SlotId id) {
        var slot = weeks.slot(id);
        return new SlotPage(slot, form(Form.of(SlotInput.of(slot))));
    }

    @PostMapping("/slots/{id:\\d+}")
    Page change(@PathVariable SlotId id, @Valid SlotInput input, BindingResult binding) {
        var slot = weeks.slot(id);
        if (binding.hasErrors()) {
            return new SlotPage(slot, form(Form.of(binding)));
        }
        try {
            weeks.change(id, input.terms());
        } catch (Refused refused) {
            var field = "shifts.refused.held".equals(refused.reason().key()) ? "most" : "least";
            return new SlotPage(slot, form(Form.refused(field, refused.reason())));
        }
        return Redirect.to("/shifts/planning/weeks/" + slot.week().value()).saying("shifts.saved.follow");
    }

    @PostMapping("/slots/{id:\\d+}/end")
    Page end(@PathVariable SlotId id) {
        var slot = weeks.slot(id);
        weeks.end(id);
        return Redirect.to("/shifts/planning/weeks/" + slot.week().value()).saying("shifts.removed.follow");
    }

    private Page page(WeekId id, Form form) {
        var days = weeks.slots(id).stream()
                .collect(Collectors.groupingBy(Slot::weekday, TreeMap::new, Collectors.toList()));
        return new WeekPage(weeks.find(id), days, form(form));
    }

    private SlotForm form(Form form) {
        return new SlotForm(form, jobs.all(), settings.chosen().letters());
    }
}
