package coop.cabas.badges.web;

import coop.cabas.badges.BadgeSettings;
import coop.cabas.badges.BadgesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Objects;

@Controller
@RequestMapping("/badges/settings")
@Allow(BadgesPermissions.SETTINGS)
class BadgeSettingsController {

    private final BadgeSettings settings;

    BadgeSettingsController(BadgeSettings settings) {
        this.settings = settings;
    }

    record Input(
            @NotNull(message = "{ui.form.required}")
            @Pattern(regexp = "[0-9]{2,3}", message = "{badges.prefix.wrong}")
            @Nullable
            String prefix,

            @NotNull(message = "{ui.form.required}") BadgeSettings.@Nullable Symbol symbol,

            @Nullable Boolean photos,
            @Nullable Boolean phones) {}

    @GetMapping
    Page settings() {
        var chosen = settings.chosen();
        return new BadgeSettingsPage(
                Form.of(new Input(chosen.prefix(), chosen.symbol(), chosen.photos(), chosen.phones())));
    }

    @PostMapping
    Page choose(@Valid Input input, BindingResult binding) {
        if (binding.hasErrors()) {
            return new BadgeSettingsPage(Form.of(binding));
        }
        settings.choose(new BadgeSettings.Chosen(
                Objects.requireNonNull(input.prefix()),
                Objects.requireNonNull(input.symbol()),
                Boolean.TRUE.equals(input.photos()),
                Boolean.TRUE.equals(input.phones())));
        return Redirect.to("/badges/settings").saying("badges.saved");
    }
}
