package coop.cabas.shares.web;

import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.Statutes;
import coop.cabas.shares.Years;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
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

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Objects;

/** What the statutes decide about shares, the losses that shares bear, and the years that are closed. */
@Controller
@RequestMapping("/shares/statutes")
@Allow(SharesPermissions.SETTINGS)
class StatutesController {

    private final Statutes statutes;
    private final Years years;
    private final ShareClasses classes;

    StatutesController(Statutes statutes, Years years, ShareClasses classes) {
        this.statutes = statutes;
        this.years = years;
        this.classes = classes;
    }

    record RulesInput(
            @Min(value = 25, message = "{shares.rule.quarter}") @Max(value = 100, message = "{shares.rule.percent}")
            int firstPayment,

            @Min(value = 1, message = "{shares.rule.years}") @Max(value = 5, message = "{shares.rule.years}")
            int payUpYears,

            @Min(value = 25, message = "{shares.rule.quarter}") @Max(value = 100, message = "{shares.rule.percent}")
            int floorPercent,

            @NotNull(message = "{ui.form.required}")
            @PositiveOrZero(message = "{shares.form.amount}")
            @Digits(integer = 10, fraction = 2, message = "{shares.form.cents}")
            @Nullable
            BigDecimal floorAmount,

            @Min(value = 0, message = "{shares.rule.tenYears}") @Max(value = 10, message = "{shares.rule.tenYears}")
            int refundYears,

            @Nullable Boolean afterAssembly,

            @Min(value = 0, message = "{shares.rule.percent}") @Max(value = 100, message = "{shares.rule.percent}")
            int proxies,

            @Min(value = 0, message = "{shares.rule.percent}") @Max(value = 120, message = "{shares.rule.percent}")
            int conveningDays,

            @Min(value = 0, message = "{shares.rule.percent}") @Max(value = 100, message = "{shares.rule.percent}")
            int quorumPercent,

            @NotBlank(message = "{ui.form.required}")
            @Pattern(regexp = "\\d{1,2}/\\d{1,2}", message = "{shares.rule.day}")
            String yearEnd) {

        static RulesInput of(Statutes.Rules rules) {
            return new RulesInput(
                    rules.firstPayment(),
                    rules.payUpYears(),
                    rules.floorPercent(),
                    rules.floorAmount().amount(),
                    rules.refundYears(),
                    rules.afterAssembly(),
                    rules.proxies(),
                    rules.conveningDays(),
                    rules.quorumPercent(),
                    "%02d/%02d"
                            .formatted(
                                    rules.yearEnd().getDayOfMonth(),
                                    rules.yearEnd().getMonthValue()));
        }

        Statutes.Rules rules(MonthDay end) {
            return new Statutes.Rules(
                    firstPayment,
                    payUpYears,
                    floorPercent,
                    new Money(Objects.requireNonNull(floorAmount)),
                    refundYears,
                    Boolean.TRUE.equals(afterAssembly),
                    proxies,
                    conveningDays,
                    quorumPercent,
                    end);
        }
    }

    record LossInput(
            @NotNull(message = "{ui.form.required}") @Nullable
            Long of,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate until,

            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{shares.form.amount}")
            @Digits(integer = 8, fraction = 2, message = "{shares.form.cents}")
            @Nullable
            BigDecimal amount,

            @Size(max = 300, message = "{shares.form.long200}") @Nullable
            String decidedBy) {}

    @GetMapping
    Page statutes() {
        return page(Form.of(RulesInput.of(statutes.rules())), Form.empty());
    }

    @PostMapping
    Page choose(@Valid RulesInput input, BindingResult binding) {
        var end = binding.hasErrors() ? null : monthDay(input.yearEnd());
        if (end == null && !binding.hasErrors()) {
            binding.rejectValue("yearEnd", "day", coop.cabas.ui.Text.t("shares.rule.day"));
        }
        return Fields.submit(binding, form -> page(form, Form.empty()), () -> {
            statutes.choose(input.rules(Objects.requireNonNull(end)));
            return Redirect.to("/shares/statutes").saying("shares.saved");
        });
    }

    @PostMapping("/losses")
    Page addLoss(@Valid LossInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(Form.of(RulesInput.of(statutes.rules())), form), () -> {
            var of = new ClassId(Objects.requireNonNull(input.of()));
            classes.find(of);
            statutes.addLoss(
                    of,
                    Objects.requireNonNull(input.since()),
                    Objects.requireNonNull(input.until()),
                    new Money(Objects.requireNonNull(input.amount())),
                    Objects.requireNonNullElse(input.decidedBy(), ""));
            return Redirect.to("/shares/statutes").saying("shares.saved");
        });
    }

    @PostMapping("/losses/{id:\\d+}/removal")
    Page removeLoss(@PathVariable long id) {
        statutes.removeLoss(id);
        return Redirect.to("/shares/statutes").saying("shares.saved");
    }

    @PostMapping("/years")
    Page close(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate ends) {
        years.close(ends);
        return Redirect.to("/shares/statutes").saying("shares.year.wasClosed");
    }

    @PostMapping("/years/approval")
    Page approve(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate ends,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") @Size(max = 300) String assembly) {
        years.approve(ends, on, assembly);
        return Redirect.to("/shares/statutes").saying("shares.year.wasApproved");
    }

    private static @Nullable MonthDay monthDay(String typed) {
        var parts = typed.strip().split("/");
        try {
            return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private Page page(Form rules, Form loss) {
        return new StatutesPage(rules, loss, statutes.losses(), years.closed(), classes.all());
    }
}
