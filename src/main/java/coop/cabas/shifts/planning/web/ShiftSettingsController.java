package coop.cabas.shifts.planning.web;

import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.planning.Settings;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
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

import java.time.LocalDate;
import java.util.Objects;

/** How shifts are laid out and booked. */
@Controller
@RequestMapping("/shifts/planning/settings")
@Allow(ShiftsPermissions.PLAN)
class ShiftSettingsController {

    private final Settings settings;

    ShiftSettingsController(Settings settings) {
        this.settings = settings;
    }

    record SettingsInput(
            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{shifts.form.ahead}")
            @Max(value = 366, message = "{shifts.form.ahead}")
            @Nullable
            Integer ahead,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{shifts.form.letters}")
            @Max(value = 8, message = "{shifts.form.letters}")
            @Nullable
            Integer letters,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate epoch,

            @Nullable Boolean holidays,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{shifts.form.cancelDays}")
            @Max(value = 60, message = "{shifts.form.cancelDays}")
            @Nullable
            Integer cancelDays,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{shifts.form.aDay}")
            @Max(value = 10, message = "{shifts.form.aDay}")
            @Nullable
            Integer aDay,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{shifts.form.overlap}")
            @Max(value = 120, message = "{shifts.form.overlap}")
            @Nullable
            Integer overlap) {

        static SettingsInput of(Settings.Chosen chosen) {
            return new SettingsInput(
                    chosen.ahead(),
                    chosen.letters(),
                    chosen.epoch(),
                    chosen.holidays(),
                    chosen.cancelDays(),
                    chosen.aDay(),
                    chosen.overlap());
        }

        Settings.Chosen chosen() {
            return new Settings.Chosen(
                    Objects.requireNonNull(ahead),
                    Objects.requireNonNull(letters),
                    Objects.requireNonNull(epoch),
                    Boolean.TRUE.equals(holidays),
                    Objects.requireNonNull(cancelDays),
                    Objects.requireNonNull(aDay),
                    Objects.requireNonNull(overlap));
        }
    }

    @GetMapping
    Page settings() {
        return new ShiftSettingsPage(Form.of(SettingsInput.of(settings.chosen())));
    }

    @PostMapping
    Page choose(@Valid SettingsInput input, BindingResult binding) {
        if (!binding.hasErrors() && Integer.valueOf(1).equals(input.letters())) {
            binding.rejectValue("letters", "one", coop.cabas.ui.Text.t("shifts.form.letters"));
        }
        if (binding.hasErrors()) {
            return new ShiftSettingsPage(Form.of(binding));
        }
        settings.choose(input.chosen());
        return Redirect.to("/shifts/planning/settings").saying("shifts.saved");
    }
}
