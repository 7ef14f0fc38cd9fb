package coop.cabas.shifts.skills.web;

import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.members.search.SelectionAction;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.SkillId;
import coop.cabas.shifts.skills.Skills;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** A skill given to all who are chosen on the list of members: those who came to a training, say. */
@Controller
@RequestMapping("/shifts/skills/gift")
@Allow(ShiftsPermissions.MANAGE)
class GiftController {

    private final Skills skills;
    private final Selections selections;
    private final Clock clock;

    GiftController(Skills skills, Selections selections, Clock clock) {
        this.skills = skills;
        this.selections = selections;
        this.clock = clock;
    }

    /** The address holds the selection, as {@link SelectionAction} hands it over. */
    @GetMapping
    Page fresh(HttpServletRequest request) {
        return page(
                Objects.requireNonNullElse(request.getQueryString(), ""),
                Form.of(GiftInput.from(LocalDate.now(clock))));
    }

    @PostMapping
    Page give(@Valid GiftInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(input.selection(), Form.of(binding));
        }
        var members = selections.members(new Selection(input.selection()));
        try {
            skills.give(
                    members,
                    new SkillId(Objects.requireNonNull(input.skill())),
                    Objects.requireNonNull(input.since()),
                    input.until());
        } catch (Refused refused) {
            return page(input.selection(), Form.refused("until", refused.reason()));
        }
        return Redirect.to("/members").saying("shifts.skills.given", members.size());
    }

    private Page page(String query, Form form) {
        var selection = new Selection(query);
        return new GiftPage(
                query,
                selections.describe(selection, Text.locale()),
                selections.members(selection).size(),
                skills.all(),
                form);
    }

    @Configuration(proxyBeanMethods = false)
    static class Offered {

        @Bean
        SelectionAction giveSkill() {
            return new SelectionAction(
                    45, "shifts.skills.give", "key", "/shifts/skills/gift", ShiftsPermissions.MANAGE);
        }
    }
}
