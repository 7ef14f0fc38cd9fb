package coop.cabas.shifts.skills.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.SkillId;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.shifts.skills.Needs;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Places that need skills: of a slot, for whoever plans; of a dated shift, for whoever manages it. */
@Controller
@RequestMapping("/shifts")
class NeedsController {

    private final Needs needs;
    private final Skills skills;
    private final Weeks weeks;
    private final Shifts shifts;

    NeedsController(Needs needs, Skills skills, Weeks weeks, Shifts shifts) {
        this.needs = needs;
        this.skills = skills;
        this.weeks = weeks;
        this.shifts = shifts;
    }

    record NeedInput(
            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{shifts.form.places}")
            @Max(value = 100, message = "{shifts.form.places}")
            @Nullable
            Integer places,

            @Nullable Set<Long> skills) {

        Set<Long> chosen() {
            return Objects.requireNonNullElse(skills, Set.of());
        }

        Set<SkillId> ids() {
            return chosen().stream().map(SkillId::new).collect(Collectors.toSet());
        }
    }

    @GetMapping("/planning/slots/{id:\\d+}/needs")
    @Allow(ShiftsPermissions.PLAN)
    Page ofSlot(@PathVariable SlotId id) {
        return page(id, Set.of(), Form.empty());
    }

    @PostMapping("/planning/slots/{id:\\d+}/needs")
    @Allow(ShiftsPermissions.PLAN)
    Page ask(@PathVariable SlotId id, @Valid NeedInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, input.chosen(), Form.of(binding));
        }
        try {
            needs.ask(id, Objects.requireNonNull(input.places()), input.ids());
        } catch (Refused refused) {
            return page(id, input.chosen(), refused(refused));
        }
        return Redirect.to(path(id)).saying("shifts.saved.follow");
    }

    @PostMapping("/planning/slots/{id:\\d+}/needs/{need:\\d+}/removal")
    @Allow(ShiftsPermissions.PLAN)
    Page drop(@PathVariable SlotId id, @PathVariable int need) {
        needs.drop(id, need);
        return Redirect.to(path(id)).saying("shifts.removed.follow");
    }

    @GetMapping("/{id:\\d+}/needs")
    @Allow(ShiftsPermissions.MANAGE)
    Page ofShift(@PathVariable ShiftId id) {
        return page(id, Set.of(), Form.empty());
    }

    @PostMapping("/{id:\\d+}/needs")
    @Allow(ShiftsPermissions.MANAGE)
    Page ask(@PathVariable ShiftId id, @Valid NeedInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(id, input.chosen(), Form.of(binding));
        }
        try {
            needs.ask(id, Objects.requireNonNull(input.places()), input.ids());
        } catch (Refused refused) {
            return page(id, input.chosen(), refused(refused));
        }
        return Redirect.to(path(id)).saying("shifts.saved");
    }

    @PostMapping("/{id:\\d+}/needs/{need:\\d+}/removal")
    @Allow(ShiftsPermissions.MANAGE)
    Page drop(@PathVariable ShiftId id, @PathVariable int need) {
        needs.drop(id, need);
        return Redirect.to(path(id)).saying("shifts.saved");
    }

    private static Form refused(Refused refused) {
        return Form.refused(
                refused.reason().key().equals("shifts.refused.noSkill") ? "skills" : "places", refused.reason());
    }

    private static String path(SlotId id) {
        return "/shifts/planning/slots/" + id.value() + "/needs";
    }

    private static String path(ShiftId id) {
        return "/shifts/" + id.value() + "/needs";
    }

    private Page page(SlotId id, Set<Long> chosen, Form form) {
        var slot = weeks.slot(id);
        return new NeedsPage(
                Message.of("shifts.needs.of", slot.jobName(), slot.starts(), slot.most()),
                Message.of("shifts.slot.help"),
                path(id),
                "/shifts/planning/slots/" + id.value(),
                needs.of(id),
                skills.all(),
                chosen,
                form);
    }

    private Page page(ShiftId id, Set<Long> chosen, Form form) {
        var shift = shifts.find(id);
        return new NeedsPage(
                Message.of("shifts.needs.of", shift.jobName(), shift.starts(), shift.most()),
                Message.of("shifts.needs.byHand"),
                path(id),
                "/shifts/" + id.value(),
                needs.of(id),
                skills.all(),
                chosen,
                form);
    }
}
