package coop.cabas.shifts.accounts.web;

import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.accounts.Ladder;
import coop.cabas.shifts.accounts.Simulator;
import coop.cabas.shifts.accounts.TimeRules;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

/** Tries other rules on the history that there is, before a vote. */
@Controller
@RequestMapping("/shifts/simulator")
@Allow(ShiftsPermissions.PLAN)
class SimulatorController {

    private static final int MONTHS = 6;

    private final Simulator simulator;
    private final TimeRules rules;
    private final Ladder ladder;
    private final Clock clock;

    SimulatorController(Simulator simulator, TimeRules rules, Ladder ladder, Clock clock) {
        this.simulator = simulator;
        this.rules = rules;
        this.ladder = ladder;
        this.clock = clock;
    }

    record ProposalInput(
            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{shifts.form.upTo}")
            @Max(value = 10000, message = "{shifts.form.upTo}")
            @Nullable
            Integer due,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{shifts.form.upTo}")
            @Max(value = 100000, message = "{shifts.form.upTo}")
            @Nullable
            Integer alert,

            @Min(value = 1, message = "{shifts.form.steps}")
            @Max(value = 366, message = "{shifts.form.steps}")
            @Nullable
            Integer alertDays,

            @Min(value = 0, message = "{shifts.form.upTo}")
            @Max(value = 10000, message = "{shifts.form.upTo}")
            @Nullable
            Integer ceiling,

            @Nullable Boolean savings,
            @Nullable Boolean strict) {}

    @GetMapping
    Page ask() {
        var chosen = rules.chosen();
        var steps = ladder.steps();
        return new SimulatorPage(
                Form.of(new ProposalInput(
                        LocalDate.now(clock).minusMonths(MONTHS),
                        chosen.due(),
                        -steps.alert(),
                        steps.alertDays(),
                        chosen.ceiling(),
                        chosen.savings(),
                        chosen.strict())),
                null);
    }

    @PostMapping
    Page run(@Valid ProposalInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new SimulatorPage(Form.of(binding), null);
        }
        var chosen = rules.chosen();
        var steps = ladder.steps();
        var other = new TimeRules.Chosen(
                Objects.requireNonNull(input.due()),
                chosen.cycle(),
                chosen.days(),
                chosen.credit(),
                chosen.absence(),
                Objects.requireNonNullElse(input.ceiling(), 0),
                Boolean.TRUE.equals(input.savings()),
                Boolean.TRUE.equals(input.strict()),
                chosen.quota(),
                chosen.extraDays(),
                chosen.people(),
                chosen.longLeave(),
                chosen.lapsedDays());
        return new SimulatorPage(
                Form.of(input),
                simulator.run(
                        other,
                        new Ladder.Steps(
                                -Objects.requireNonNull(input.alert()),
                                input.alertDays(),
                                steps.outDays(),
                                steps.blocks(),
                                steps.graceDays()),
                        Objects.requireNonNull(input.since())));
    }
}
