package coop.cabas.fees.web;

import coop.cabas.fees.FeeType;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.fees.MethodId;
import coop.cabas.fees.Methods;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;

/** The kinds of fees and gifts, and the ways to pay. */
@Controller
@RequestMapping("/fees/types")
@Allow(FeesPermissions.MANAGE)
class FeeTypesController {

    private final FeeTypes types;
    private final Methods methods;

    FeeTypesController(FeeTypes types, Methods methods) {
        this.types = types;
        this.methods = methods;
    }

    /** @param untilDay day and month, 31/08 */
    record TypeInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 150, message = "{fees.form.long150}")
            String name,

            @NotNull(message = "{ui.form.required}") FeeType.Kind kind,

            @PositiveOrZero(message = "{fees.fee.amount}")
            @Digits(integer = 8, fraction = 2, message = "{fees.form.cents}")
            @Nullable
            BigDecimal amount,

            @Nullable Boolean freeAmount,

            @Min(value = 1, message = "{ui.form.notUnderstood}")
            @Max(value = 1200, message = "{ui.form.notUnderstood}")
            @Nullable
            Integer months,

            @Nullable String untilDay,

            @Min(value = 0, message = "{ui.form.notUnderstood}")
            @Max(value = 11, message = "{ui.form.notUnderstood}")
            @Nullable
            Integer offeredMonths,

            @Nullable Boolean prorata,
            @Nullable MembershipKind membership,
            @Nullable Boolean ended) {

        static TypeInput of(FeeType type) {
            var until = type.untilDay();
            return new TypeInput(
                    type.name(),
                    type.kind(),
                    type.amount() == null ? null : type.amount().amount(),
                    type.freeAmount() ? true : null,
                    type.months(),
                    until == null ? null : "%02d/%02d".formatted(until.getDayOfMonth(), until.getMonthValue()),
                    type.offeredMonths(),
                    type.prorata() ? true : null,
                    type.membership(),
                    type.ended() ? true : null);
        }

        FeeTypes.Terms terms() {
            return new FeeTypes.Terms(
                    name,
                    kind,
                    amount == null ? null : new Money(amount),
                    Boolean.TRUE.equals(freeAmount),
                    months,
                    day(),
                    offeredMonths == null ? 0 : offeredMonths,
                    Boolean.TRUE.equals(prorata),
                    membership,
                    Boolean.TRUE.equals(ended));
        }

        private @Nullable MonthDay day() {
            if (untilDay == null || untilDay.isBlank()) {
                return null;
            }
            try {
                var parts = untilDay.strip().split("/");
                return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException notADay) {
                throw new Refused("fees.type.day");
            }
        }
    }

    @GetMapping
    Page types() {
        return new FeeTypesPage(types.all(), methods.all());
    }

    @GetMapping("/new")
    Page fresh() {
        return page(Form.empty(), null);
    }

    @PostMapping
    Page add(@Valid TypeInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, null), () -> {
            types.add(input.terms());
            return Redirect.to("/fees/types").saying("fees.type.saved");
        });
    }

    @GetMapping("/{type:\\d+}")
    Page type(@PathVariable FeeTypeId type) {
        return page(Form.of(TypeInput.of(types.find(type))), type);
    }

    @PostMapping("/{type:\\d+}")
    Page change(@PathVariable FeeTypeId type, @Valid TypeInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, type), () -> {
            types.change(type, input.terms());
            return Redirect.to("/fees/types").saying("fees.type.saved");
        });
    }

    @PostMapping("/methods")
    Page method(@RequestParam Methods.Kind kind, @RequestParam String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new Refused("fees.method.name");
        }
        methods.add(kind, name, "");
        return Redirect.to("/fees/types").saying("fees.method.added");
    }

    @PostMapping("/methods/{method:\\d+}")
    Page change(
            @PathVariable MethodId method,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean ended) {
        if (name.isBlank() || name.length() > 100) {
            throw new Refused("fees.method.name");
        }
        methods.change(method, name, ended);
        return Redirect.to("/fees/types").saying("fees.method.saved");
    }

    private Page page(Form form, @Nullable FeeTypeId type) {
        return new FeeTypePage(form, type);
    }
}
