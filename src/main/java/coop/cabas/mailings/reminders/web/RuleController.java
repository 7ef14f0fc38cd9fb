package coop.cabas.mailings.reminders.web;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.Placeholder;
import coop.cabas.mailings.Wording;
import coop.cabas.mailings.reminders.ReminderRule;
import coop.cabas.mailings.reminders.ReminderRuleId;
import coop.cabas.mailings.reminders.ReminderRules;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Objects;

/** A rule of reminders is added or changed. */
@Controller
@RequestMapping("/reminders/rules")
@Allow(MailingsPermissions.REMIND)
class RuleController {

    private static final ReminderRuleId NEW = new ReminderRuleId(0);
    private static final int A_MONTH = 30;

    private final ReminderRules rules;
    private final FeeTypes types;
    private final Clock clock;

    RuleController(ReminderRules rules, FeeTypes types, Clock clock) {
        this.rules = rules;
        this.types = types;
        this.clock = clock;
    }

    record RuleInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 150, message = "{mailings.form.long150}")
            String name,

            @NotNull(message = "{ui.form.required}") ReminderRule.About about,
            @Nullable Long type,

            @NotNull(message = "{ui.form.required}")
            @Min(value = -400, message = "{mailings.rule.days.range}")
            @Max(value = 800, message = "{mailings.rule.days.range}")
            Integer days,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{mailings.rule.catchUp.range}")
            @Max(value = 400, message = "{mailings.rule.catchUp.range}")
            Integer catchUp,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate starts,

            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{mailings.form.long200}")
            String subjectFr,

            @NotBlank(message = "{ui.form.required}") @Size(max = 10_000, message = "{mailings.form.long10000}")
            String bodyFr,

            @Size(max = 200, message = "{mailings.form.long200}") @Nullable
            String subjectEn,

            @Size(max = 10_000, message = "{mailings.form.long10000}") @Nullable
            String bodyEn,

            @Nullable Boolean active) {

        static RuleInput of(ReminderRule rule) {
            return new RuleInput(
                    rule.name(),
                    rule.about(),
                    rule.type() == null ? null : rule.type().value(),
                    rule.days(),
                    rule.catchUp(),
                    rule.starts(),
                    rule.subjectFr(),
                    rule.bodyFr(),
                    rule.subjectEn(),
                    rule.bodyEn(),
                    rule.active() ? true : null);
        }

        /** The form, with what is wrong at the words that hold something unknown in braces; null when none do. */
        @Nullable
        Form misplaced() {
            var words = new LinkedHashMap<String, @Nullable String>();
            words.put("subjectFr", subjectFr);
            words.put("bodyFr", bodyFr);
            words.put("subjectEn", subjectEn);
            words.put("bodyEn", bodyEn);
            for (var one : words.entrySet()) {
                var problem = Wording.problem(
                        Objects.requireNonNullElse(one.getValue(), ""), ReminderRules.placeholders(about));
                if (problem.isPresent()) {
                    return Form.refused(one.getKey(), problem.get());
                }
            }
            return null;
        }

        ReminderRule rule(ReminderRuleId id) {
            return new ReminderRule(
                    id,
                    name,
                    about,
                    type == null ? null : new FeeTypeId(type),
                    days,
                    catchUp,
                    starts,
                    subjectFr,
                    bodyFr,
                    Objects.requireNonNullElse(subjectEn, ""),
                    Objects.requireNonNullElse(bodyEn, ""),
                    Boolean.TRUE.equals(active));
        }
    }

    /** A rule that most coops want of that sort, to be changed or kept as it is. */
    @GetMapping("/new")
    Page fresh(@RequestParam(defaultValue = "COVER") ReminderRule.About about) {
        var of = about.isOfShares() ? "shares" : "fees";
        var usual = new ReminderRule(
                NEW,
                Text.t("mailings.rule.usual." + of + ".name"),
                about,
                null,
                about == ReminderRule.About.SHARES_OWED ? A_MONTH : -A_MONTH,
                14,
                LocalDate.now(clock),
                Text.t("mailings.rule.usual." + of + ".subject", said(Placeholder.DUE)),
                Text.t(
                        "mailings.rule.usual." + of + ".body",
                        said(Placeholder.FIRST_NAME),
                        said(Placeholder.PEOPLE),
                        said(about.isOfShares() ? Placeholder.AMOUNT : Placeholder.LINK)),
                "",
                "",
                true);
        return page(Form.of(RuleInput.of(usual)), null);
    }

    private static String said(Placeholder placeholder) {
        return placeholder.in(Locale.FRANCE);
    }

    @PostMapping
    Page add(@Valid RuleInput input, BindingResult binding) {
        return submit(input, binding, null);
    }

    @GetMapping("/{id:\\d+}")
    Page rule(@PathVariable ReminderRuleId id) {
        return page(Form.of(RuleInput.of(rules.find(id))), id);
    }

    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable ReminderRuleId id, @Valid RuleInput input, BindingResult binding) {
        rules.find(id);
        return submit(input, binding, id);
    }

    private Page submit(RuleInput input, BindingResult binding, @Nullable ReminderRuleId id) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), id);
        }
        var misplaced = input.misplaced();
        if (misplaced != null) {
            return page(misplaced, id);
        }
        try {
            if (id == null) {
                rules.add(input.rule(NEW));
            } else {
                rules.change(input.rule(id));
            }
        } catch (Refused refused) {
            return page(
                    switch (refused.reason().key()) {
                        case "mailings.rule.twice" -> Form.refused("days", refused.reason());
                        case "mailings.rule.noType" -> Form.refused("type", refused.reason());
                        default -> Form.refused(refused);
                    },
                    id);
        }
        return Redirect.to("/reminders").saying("mailings.rule.saved");
    }

    private Page page(Form form, @Nullable ReminderRuleId id) {
        return new RulePage(
                form,
                id,
                types.all().stream()
                        .filter(type -> !type.ended() && type.kind() == FeeType.Kind.FEE)
                        .toList());
    }
}
