package coop.cabas.shifts.chores.web;

import coop.cabas.shared.Allow;
import coop.cabas.shifts.ChoreId;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.chores.Chores;
import coop.cabas.shifts.planning.Options;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
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

import java.time.LocalDate;
import java.util.Objects;

/** What is asked for without an hour. */
@Controller
@RequestMapping("/shifts/planning/chores")
@Allow(ShiftsPermissions.PLAN)
class PlannedChoresController {

    private static final String ALL = "/shifts/planning/chores";

    private final Chores chores;
    private final Options options;

    PlannedChoresController(Chores chores, Options options) {
        this.chores = chores;
        this.options = options;
    }

    record ChoreInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{shifts.form.long}")
            String name,

            @Size(max = 2000, message = "{shifts.form.long}") @Nullable
            String help,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 15, message = "{shifts.form.choreMinutes}")
            @Max(value = 100000, message = "{shifts.form.choreMinutes}")
            @Nullable
            Integer minutes,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate due) {}

    @GetMapping
    Page all() {
        return page(Form.empty());
    }

    @PostMapping
    Page add(@Valid ChoreInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding));
        }
        chores.add(
                input.name(),
                Objects.requireNonNullElse(input.help(), ""),
                Objects.requireNonNull(input.minutes()),
                Objects.requireNonNull(input.due()));
        return Redirect.to(ALL).saying("shifts.saved");
    }

    @PostMapping("/{id:\\d+}/end")
    Page end(@PathVariable ChoreId id) {
        chores.end(id);
        return Redirect.to(ALL).saying("shifts.saved");
    }

    private Page page(Form form) {
        return new PlannedChoresPage(options.chosen().chores(), chores.all(), form);
    }
}
