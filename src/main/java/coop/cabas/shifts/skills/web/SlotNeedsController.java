package coop.cabas.shifts.skills.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.shifts.skills.Needs;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.format.TextStyle;
import java.util.Set;

/** Places of a slot that need skills, for whoever plans. */
@Controller
@RequestMapping("/shifts/planning/slots/{id:\\d+}/needs")
@Allow(ShiftsPermissions.PLAN)
class SlotNeedsController {

    private final Needs needs;
    private final Skills skills;
    private final Weeks weeks;

    SlotNeedsController(Needs needs, Skills skills, Weeks weeks) {
        this.needs = needs;
        this.skills = skills;
        this.weeks = weeks;
    }

    @GetMapping
    Page of(@PathVariable SlotId id) {
        return page(id, Set.of(), Form.empty());
    }

    @PostMapping
    Page ask(@PathVariable SlotId id, @Valid NeedInput input, BindingResult binding) {
        return input.submit(
                binding,
                form -> page(id, input.chosen(), form),
                (places, asked) -> needs.ask(id, places, asked),
                Redirect.to(path(id)).saying("shifts.saved.follow"));
    }

    @PostMapping("/{need:\\d+}/removal")
    Page drop(@PathVariable SlotId id, @PathVariable int need) {
        needs.drop(id, need);
        return Redirect.to(path(id)).saying("shifts.removed.follow");
    }

    private static String path(SlotId id) {
        return "/shifts/planning/slots/" + id.value() + "/needs";
    }

    private static String weekday(Slot slot) {
        return slot.weekday().getDisplayName(TextStyle.FULL_STANDALONE, Text.locale());
    }

    private Page page(SlotId id, Set<Long> chosen, Form form) {
        var slot = weeks.slot(id);
        return new NeedsPage(
                Message.of(
                        "shifts.needs.of",
                        slot.jobName(),
                        weekday(slot) + " " + Format.time(slot.starts()),
                        slot.most()),
                Message.of("shifts.slot.help"),
                path(id),
                "/shifts/planning/slots/" + id.value(),
                needs.of(id),
                skills.all(),
                chosen,
                form);
    }
}
