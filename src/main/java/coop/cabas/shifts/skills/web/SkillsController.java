package coop.cabas.shifts.skills.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.SkillId;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Which skills there are. */
@Controller
@RequestMapping("/shifts/planning/skills")
@Allow(ShiftsPermissions.PLAN)
class SkillsController {

    private static final String ALL = "/shifts/planning/skills";

    private final Skills skills;

    SkillsController(Skills skills) {
        this.skills = skills;
    }

    record SkillInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shifts.form.long}")
            String name,

            @Nullable Boolean leads,
            @Nullable Boolean ended) {}

    @GetMapping
    Page all() {
        return new SkillsPage(skills.all(), Form.empty());
    }

    @PostMapping
    Page add(@Valid SkillInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new SkillsPage(skills.all(), Form.of(binding));
        }
        try {
            skills.add(input.name(), Boolean.TRUE.equals(input.leads()));
        } catch (Refused refused) {
            return new SkillsPage(skills.all(), Form.refused("name", refused.reason()));
        }
        return Redirect.to(ALL).saying("shifts.saved");
    }

    @GetMapping("/{id:\\d+}")
    Page one(@PathVariable SkillId id) {
        var skill = skills.find(id);
        return new SkillPage(id, Form.of(new SkillInput(skill.name(), skill.leads(), skill.ended())));
    }

    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable SkillId id, @Valid SkillInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new SkillPage(id, Form.of(binding));
        }
        try {
            skills.change(id, input.name(), Boolean.TRUE.equals(input.leads()), Boolean.TRUE.equals(input.ended()));
        } catch (Refused refused) {
            return new SkillPage(id, Form.refused("name", refused.reason()));
        }
        return Redirect.to(ALL).saying("shifts.saved");
    }
}
