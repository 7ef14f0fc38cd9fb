package coop.cabas.circles.web;

import coop.cabas.circles.AccountabilityText;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.shared.Refused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An accountability as typed.
 *
 * @param every number of {@code unit}s within which it is done at least once; both or neither
 */
record AccountabilityInput(
        @NotBlank(message = "{ui.form.required}") @Size(max = 500, message = "{circles.form.long500}")
        String wording,

        @Size(max = 200, message = "{circles.form.long200}") @Nullable
        String origin,

        @Min(value = 1, message = "{circles.form.every}") @Max(value = 999, message = "{circles.form.every}") @Nullable
        Integer every,

        Cadence.@Nullable Unit unit,

        @Size(max = 300, message = "{circles.form.long300}") @Nullable
        String unless,

        @Nullable Long consulted,
        @Nullable Long role,

        @Pattern(regexp = "|[a-z][a-z-]{0,39}", message = "{circles.form.activity}") @Nullable
        String activity) {

    static AccountabilityInput of(AccountabilityText text) {
        return new AccountabilityInput(
                text.wording(),
                text.origin(),
                text.cadence() == null ? null : text.cadence().count(),
                text.cadence() == null ? null : text.cadence().unit(),
                text.autonomousUnless(),
                text.consulted() == null ? null : text.consulted().value(),
                text.role() == null ? null : text.role().value(),
                text.activity());
    }

    /** @throws Refused for a number without its unit, or the other way round */
    AccountabilityText text() {
        if ((every == null) != (unit == null)) {
            throw new Refused("circles.accountability.cadence");
        }
        return new AccountabilityText(
                wording,
                origin == null ? "" : origin,
                every == null || unit == null ? null : new Cadence(every, unit),
                unless == null ? "" : unless,
                consulted == null ? null : new CircleId(consulted),
                role == null ? null : new CircleRoleId(role),
                activity);
    }
}
