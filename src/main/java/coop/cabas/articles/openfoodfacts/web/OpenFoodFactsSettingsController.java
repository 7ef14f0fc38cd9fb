package coop.cabas.articles.openfoodfacts.web;

import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.openfoodfacts.OpenFoodFacts;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.Map;
import java.util.Objects;

/** Whether Open Food Facts is asked, and which address is named to it. */
@Controller
@RequestMapping("/articles/settings/openfoodfacts")
@Allow(ArticlesPermissions.SETTINGS)
class OpenFoodFactsSettingsController {

    private final OpenFoodFacts facts;

    OpenFoodFactsSettingsController(OpenFoodFacts facts) {
        this.facts = facts;
    }

    record SettingInput(
            @Nullable Boolean asked,

            @Size(max = 120, message = "{articles.form.long}") @Nullable
            String contact) {}

    @GetMapping
    Page settings() {
        var contact = facts.contact();
        return new OpenFoodFactsSettingsPage(
                Form.of(Map.of("asked", String.valueOf(contact.isPresent()), "contact", contact.orElse(""))));
    }

    @PostMapping
    Page choose(@Valid SettingInput input, BindingResult binding) {
        return Submission.of(
                Map.of("articles.refused.offContact", "contact"), binding, OpenFoodFactsSettingsPage::new, () -> {
                    facts.choose(
                            Boolean.TRUE.equals(input.asked())
                                    ? Objects.requireNonNullElse(input.contact(), "")
                                    : null);
                    return Redirect.to("/articles/settings").saying("articles.saved");
                });
    }
}
