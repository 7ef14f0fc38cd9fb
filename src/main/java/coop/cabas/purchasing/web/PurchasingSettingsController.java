package coop.cabas.purchasing.web;

import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.PurchasingSettings;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Map;
import java.util.Objects;

/** How this coop buys. */
@Controller
@RequestMapping("/purchasing/settings")
@Allow(PurchasingPermissions.MANAGE)
class PurchasingSettingsController {

    private final PurchasingSettings settings;

    PurchasingSettingsController(PurchasingSettings settings) {
        this.settings = settings;
    }

    record ChoicesInput(
            @Nullable Boolean tillReceives,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 7, message = "{purchasing.form.window}")
            @Max(value = 365, message = "{purchasing.form.window}")
            @Nullable
            Integer windowDays,

            @Size(max = 400, message = "{purchasing.form.long}") @Nullable
            String customer) {}

    @GetMapping
    Page settings() {
        var now = settings.get();
        return new PurchasingSettingsPage(
                Form.of(new ChoicesInput(now.tillReceives(), now.windowDays(), now.customer())));
    }

    @PostMapping
    Page choose(@Valid ChoicesInput input, BindingResult binding) {
        return Submission.of(Map.of(), binding, PurchasingSettingsPage::new, () -> {
            settings.choose(new PurchasingSettings.Choices(
                    Boolean.TRUE.equals(input.tillReceives()),
                    Objects.requireNonNull(input.windowDays()),
                    Objects.requireNonNullElse(input.customer(), "")));
            return Redirect.to("/purchasing/settings").saying("purchasing.saved");
        });
    }
}
