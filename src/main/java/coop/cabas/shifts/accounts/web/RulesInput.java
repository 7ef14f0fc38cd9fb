package coop.cabas.shifts.accounts.web;

import coop.cabas.shifts.accounts.CycleRule;
import coop.cabas.shifts.accounts.Ladder;
import coop.cabas.shifts.accounts.TimeRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** The rules of time as typed: times in minutes, as the coop votes them. */
record RulesInput(
        @NotNull(message = "{ui.form.required}")
        @Min(value = 0, message = "{shifts.form.upTo}")
        @Max(value = 10000, message = "{shifts.form.upTo}")
        @Nullable
        Integer due,

        @NotNull(message = "{ui.form.required}") CycleRule.@Nullable Mode cycle,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 7, message = "{shifts.form.cycleDays}")
        @Max(value = 364, message = "{shifts.form.cycleDays}")
        @Nullable
        Integer days,

        @NotNull(message = "{ui.form.required}") TimeRules.@Nullable Credit credit,

        @Min(value = 0, message = "{shifts.form.upTo}") @Max(value = 10000, message = "{shifts.form.upTo}") @Nullable
        Integer absence,

        @Min(value = 0, message = "{shifts.form.upTo}") @Max(value = 10000, message = "{shifts.form.upTo}") @Nullable
        Integer ceiling,

        @Nullable Boolean savings,
        @Nullable Boolean strict,
        @Nullable Boolean quota,

        @Min(value = 0, message = "{shifts.form.extra}") @Max(value = 366, message = "{shifts.form.extra}") @Nullable
        Integer extraDays,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 1, message = "{shifts.form.sharers}")
        @Max(value = 20, message = "{shifts.form.sharers}")
        @Nullable
        Integer people,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 7, message = "{shifts.form.longLeave}")
        @Max(value = 1000, message = "{shifts.form.longLeave}")
        @Nullable
        Integer longLeave,

        @Min(value = 0, message = "{shifts.form.extra}") @Max(value = 366, message = "{shifts.form.extra}") @Nullable
        Integer lapsedDays,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 0, message = "{shifts.form.upTo}")
        @Max(value = 100000, message = "{shifts.form.upTo}")
        @Nullable
        Integer alert,

        @Min(value = 1, message = "{shifts.form.steps}") @Max(value = 366, message = "{shifts.form.steps}") @Nullable
        Integer alertDays,

        @Min(value = 1, message = "{shifts.form.steps}") @Max(value = 366, message = "{shifts.form.steps}") @Nullable
        Integer outDays,

        @Nullable Boolean blocks,

        @Min(value = 0, message = "{shifts.form.grace}") @Max(value = 60, message = "{shifts.form.grace}") @Nullable
        Integer graceDays) {

    static RulesInput of(TimeRules.Chosen chosen, Ladder.Steps steps) {
        return new RulesInput(
                chosen.due(),
                chosen.cycle(),
                chosen.days(),
                chosen.credit(),
                chosen.absence(),
                chosen.ceiling(),
                chosen.savings(),
                chosen.strict(),
                chosen.quota(),
                chosen.extraDays(),
                chosen.people(),
                chosen.longLeave(),
                chosen.lapsedDays(),
                -steps.alert(),
                steps.alertDays(),
                steps.outDays(),
                steps.blocks(),
                steps.graceDays());
    }

    TimeRules.Chosen chosen() {
        return new TimeRules.Chosen(
                Objects.requireNonNull(due),
                Objects.requireNonNull(cycle),
                Objects.requireNonNull(days),
                Objects.requireNonNull(credit),
                Objects.requireNonNullElse(absence, 0),
                Objects.requireNonNullElse(ceiling, 0),
                Boolean.TRUE.equals(savings),
                Boolean.TRUE.equals(strict),
                Boolean.TRUE.equals(quota),
                extraDays,
                Objects.requireNonNull(people),
                Objects.requireNonNull(longLeave),
                lapsedDays);
    }

    Ladder.Steps steps() {
        return new Ladder.Steps(
                -Objects.requireNonNull(alert),
                alertDays,
                outDays,
                Boolean.TRUE.equals(blocks),
                Objects.requireNonNullElse(graceDays, 0));
    }
}
