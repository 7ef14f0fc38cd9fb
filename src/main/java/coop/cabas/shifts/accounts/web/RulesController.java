package coop.cabas.shifts.accounts.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.accounts.Accounts;
import coop.cabas.shifts.accounts.Ladder;
import coop.cabas.shifts.accounts.LeaveKind;
import coop.cabas.shifts.accounts.LeaveKinds;
import coop.cabas.shifts.accounts.TimeRules;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import java.util.Objects;

/** The rules of time, as the coop votes them. */
@Controller
@RequestMapping("/shifts/planning/rules")
@Allow(ShiftsPermissions.PLAN)
class RulesController {

    private static final String HERE = "/shifts/planning/rules";

    private final TimeRules rules;
    private final Ladder ladder;
    private final LeaveKinds kinds;
    private final Accounts accounts;
    private final Clock clock;

    RulesController(TimeRules rules, Ladder ladder, LeaveKinds kinds, Accounts accounts, Clock clock) {
        this.rules = rules;
        this.ladder = ladder;
        this.kinds = kinds;
        this.accounts = accounts;
        this.clock = clock;
    }

    record KindInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shifts.form.long}") @Nullable
            String name,

            @Nullable Boolean mayShop,
            @Nullable Boolean mayHelp,
            @Nullable Boolean own) {}

    @GetMapping
    Page rules() {
        return page(Form.of(RulesInput.of(rules.chosen(), ladder.steps())), Form.empty());
    }

    @PostMapping
    Page choose(@Valid RulesInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), Form.empty());
        }
        rules.choose(input.chosen());
        ladder.choose(input.steps());
        return Redirect.to(HERE).saying("shifts.saved");
    }

    @PostMapping("/leaves")
    Page add(@Valid KindInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return refused(Form.of(binding));
        }
        try {
            kinds.add(
                    Objects.requireNonNull(input.name()),
                    Boolean.TRUE.equals(input.mayShop()),
                    Boolean.TRUE.equals(input.mayHelp()),
                    Boolean.TRUE.equals(input.own()));
        } catch (Refused refused) {
            return refused(Form.refused("name", refused.reason()));
        }
        return Redirect.to(HERE).saying("shifts.saved");
    }

    /** A reason that nobody is given any more, or that they are again. */
    @PostMapping("/leaves/{id:\\d+}/end")
    Page end(@PathVariable long id) {
        var kind = kinds.find(id);
        kinds.change(new LeaveKind(kind.id(), kind.name(), kind.mayShop(), kind.mayHelp(), kind.own(), !kind.ended()));
        return Redirect.to(HERE).saying("shifts.saved");
    }

    /** Another program counted until now. */
    @PostMapping("/takeover")
    Page takeOver(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from) {
        try {
            accounts.takeOver(Objects.requireNonNullElse(from, LocalDate.now(clock)));
        } catch (Refused refused) {
            return new RulesPage(
                    Form.of(RulesInput.of(rules.chosen(), ladder.steps())),
                    kinds.all(),
                    Form.empty(),
                    accounts.elsewhere(),
                    refused.reason());
        }
        return Redirect.to(HERE).saying("shifts.saved");
    }

    private Page refused(Form kind) {
        return page(Form.of(RulesInput.of(rules.chosen(), ladder.steps())), kind);
    }

    private Page page(Form form, Form kind) {
        return new RulesPage(form, kinds.all(), kind, accounts.elsewhere(), null);
    }
}
