package coop.cabas.shifts.chores.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ChoreId;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.WorkId;
import coop.cabas.shifts.chores.Chores;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.Objects;

/** Members declare what they did without an hour; somebody of the office says what counts. */
@Controller
@RequestMapping("/shifts/chores")
class ChoresController {

    private final Chores chores;
    private final Caller caller;
    private final Clock clock;
    private final Myself myself;

    ChoresController(Chores chores, Caller caller, Clock clock, Myself myself) {
        this.chores = chores;
        this.caller = caller;
        this.clock = clock;
        this.myself = myself;
    }

    record WorkInput(
            @NotNull(message = "{ui.form.required}") @Nullable
            Long chore,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{shifts.form.workMinutes}")
            @Max(value = 1440, message = "{shifts.form.workMinutes}")
            @Nullable
            Integer minutes,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate done,

            @Size(max = 500, message = "{shifts.form.long}") @Nullable
            String told) {}

    @GetMapping
    @Allow(Allow.SIGNED_IN)
    Page all() {
        return page(Form.of(new WorkInput(null, null, LocalDate.now(clock), "")));
    }

    @PostMapping
    @Allow(Allow.SIGNED_IN)
    Page declare(@Valid WorkInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding));
        }
        try {
            chores.declare(
                    new ChoreId(Objects.requireNonNull(input.chore())),
                    myself.id(),
                    Objects.requireNonNull(input.minutes()),
                    Objects.requireNonNull(input.done()),
                    Objects.requireNonNullElse(input.told(), ""));
        } catch (Refused refused) {
            return page(Form.refused(
                    refused.reason().key().equals("shifts.refused.workAhead") ? "done" : "minutes", refused.reason()));
        }
        return Redirect.to("/shifts/chores").saying("shifts.chores.declared");
    }

    @GetMapping("/declared")
    @Allow(ShiftsPermissions.ACCOUNTS)
    Page declared() {
        return new DeclaredPage(chores.waiting());
    }

    @PostMapping("/declared/{id:\\d+}/acceptance")
    @Allow(ShiftsPermissions.ACCOUNTS)
    Page accept(@PathVariable WorkId id) {
        chores.accept(id);
        return Redirect.to("/shifts/chores/declared").saying("shifts.chores.accepted");
    }

    @PostMapping("/declared/{id:\\d+}/refusal")
    @Allow(ShiftsPermissions.ACCOUNTS)
    Page refuse(@PathVariable WorkId id, @RequestParam(defaultValue = "") @Size(max = 500) String why) {
        chores.refuse(id, why);
        return Redirect.to("/shifts/chores/declared").saying("shifts.chores.refused");
    }

    private Page page(Form form) {
        return new ChoresPage(chores.open(), chores.of(myself.id()), form, caller.may(ShiftsPermissions.ACCOUNTS));
    }
}
