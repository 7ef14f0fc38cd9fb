package coop.cabas.door.web;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.DoorSettings;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the screen at the door shows and allows. */
@Controller
@RequestMapping("/door/settings")
@Allow(DoorPermissions.SETTINGS)
class DoorSettingsController {

    private final DoorSettings settings;

    DoorSettingsController(DoorSettings settings) {
        this.settings = settings;
    }

    record SettingsInput(
            @Nullable Boolean nextShift,
            @Nullable Boolean balance,
            @Nullable Boolean onDuty,
            @Nullable Boolean search,
            @Nullable Boolean makeUp,
            @Nullable Boolean attendance,
            @Nullable Boolean offlineNames,

            @Min(value = 1, message = "{door.form.hours}") @Max(value = 72, message = "{door.form.hours}")
            int offlineHours,

            @Min(value = 1, message = "{door.form.days}") @Max(value = 365, message = "{door.form.days}")
            int keptDays,

            @Min(value = 1, message = "{door.form.keyDays}") @Max(value = 1000, message = "{door.form.keyDays}")
            int keyDays) {

        static SettingsInput of(DoorSettings.Chosen chosen) {
            return new SettingsInput(
                    chosen.nextShift(),
                    chosen.balance(),
                    chosen.onDuty(),
                    chosen.search(),
                    chosen.makeUp(),
                    chosen.attendance(),
                    chosen.offlineNames(),
                    chosen.offlineHours(),
                    chosen.keptDays(),
                    chosen.keyDays());
        }

        DoorSettings.Chosen chosen() {
            return new DoorSettings.Chosen(
                    is(nextShift),
                    is(balance),
                    is(onDuty),
                    is(search),
                    is(makeUp),
                    is(attendance),
                    is(offlineNames),
                    offlineHours,
                    keptDays,
                    keyDays);
        }

        private static boolean is(@Nullable Boolean ticked) {
            return Boolean.TRUE.equals(ticked);
        }
    }

    @GetMapping
    Page settings() {
        return new DoorSettingsPage(Form.of(SettingsInput.of(settings.chosen())));
    }

    @PostMapping
    Page choose(@Valid SettingsInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new DoorSettingsPage(Form.of(binding));
        }
        settings.choose(input.chosen());
        return Redirect.to("/door/settings").saying("door.saved");
    }
}
