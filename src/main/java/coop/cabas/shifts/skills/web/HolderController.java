package coop.cabas.shifts.skills.web;

import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.SkillId;
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

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Skills of one member. */
@Controller
@RequestMapping("/shifts/skills/members/{id:\\d+}")
@Allow(ShiftsPermissions.MANAGE)
class HolderController {

    private final Skills skills;
    private final Directory directory;
    private final Clock clock;

    HolderController(Skills skills, Directory directory, Clock clock) {
        this.skills = skills;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    Page of(@PathVariable MemberId id) {
        return page(id, Form.of(GiftInput.from(LocalDate.now(clock))));
    }

    @PostMapping
    Page give(@PathVariable MemberId id, @Valid GiftInput input, BindingResult binding) {
        var member = directory.find(id);
        if (binding.hasErrors()) {
            return page(id, Form.of(binding));
        }
        try {
            skills.give(
                    List.of(member.id()),
                    new SkillId(Objects.requireNonNull(input.skill())),
                    Objects.requireNonNull(input.since()),
                    input.until());
        } catch (Refused refused) {
            return page(id, Form.refused("until", refused.reason()));
        }
        return Redirect.to("/shifts/skills/members/" + id.value()).saying("shifts.saved");
    }

    @PostMapping("/{skill:\\d+}/removal")
    Page takeAway(@PathVariable MemberId id, @PathVariable SkillId skill) {
        skills.takeAway(id, skill);
        return Redirect.to("/shifts/skills/members/" + id.value()).saying("shifts.saved");
    }

    private Page page(MemberId id, Form form) {
        return new HolderPage(directory.find(id), skills.of(id), skills.all(), form);
    }
}
