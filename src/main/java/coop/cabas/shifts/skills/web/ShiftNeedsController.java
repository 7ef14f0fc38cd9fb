package coop.cabas.shifts.skills.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.skills.Needs;
import coop.cabas.shifts.skills.Skills;
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

import java.util.Set;

/** Places of a dated shift that need skills, for whoever manages it. */
@Controller
@RequestMapping("/shifts/{id:\\d+}/needs")
@Allow(ShiftsPermissions.MANAGE)
class ShiftNeedsController {

    private final Needs needs;
    private final Skills skills;
    private final Shifts shifts;

    ShiftNeedsController(Needs needs, Skills skills, Shifts shifts) {
        this.needs = needs;
        this.skills = skills;
        this.shifts = shifts;
    }

    @GetMapping
    Page of(@PathVariable ShiftId id) {
        return page(id, Set.of(), Form.empty());
    }

    @PostMapping
    Page ask(@PathVariable ShiftId id, @Valid NeedInput input, BindingResult binding) {
        return input.submit(
                binding,
                form -> page(id, input.chosen(), form),
                (places, asked) -> needs.ask(id, places, asked),
                Redirect.to(path(id)).saying("shifts.saved"));
    }

    @PostMapping("/{need:\\d+}/removal")
    Page drop(@PathVariable ShiftId id, @PathVariable int need) {
        needs.drop(id, need);
        return Redirect.to(path(id)).saying("shifts.saved");
    }

    private static String path(ShiftId id) {
        return "/shifts/" + id.value() + "/needs";
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
