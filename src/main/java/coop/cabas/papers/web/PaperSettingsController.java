package coop.cabas.papers.web;

import coop.cabas.papers.Formats;
import coop.cabas.papers.PapersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.print.LabelFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.math.BigDecimal;
import java.util.Objects;

/** How cards and labels look. */
@Controller
@RequestMapping("/papers/settings")
@Allow(PapersPermissions.SETTINGS)
class PaperSettingsController {

    private final Formats formats;

    PaperSettingsController(Formats formats) {
        this.formats = formats;
    }

    record CardInput(
            @Size(max = 80, message = "{papers.long}") @Nullable
            String line) {}

    record LabelInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 100, message = "{papers.long}")
            String name,

            @Min(value = 1, message = "{papers.whole}") @Max(value = 10, message = "{papers.whole}")
            int across,

            @Min(value = 1, message = "{papers.whole}") @Max(value = 30, message = "{papers.whole}")
            int down,

            @NotNull(message = "{ui.form.required}")
            @DecimalMin(value = "10", message = "{papers.millimetres}")
            @DecimalMax(value = "210", message = "{papers.millimetres}")
            @Digits(integer = 3, fraction = 1, message = "{papers.millimetres}")
            @Nullable
            BigDecimal width,

            @NotNull(message = "{ui.form.required}")
            @DecimalMin(value = "5", message = "{papers.millimetres}")
            @DecimalMax(value = "297", message = "{papers.millimetres}")
            @Digits(integer = 3, fraction = 1, message = "{papers.millimetres}")
            @Nullable
            BigDecimal height,

            @Millimetres @Nullable BigDecimal marginLeft,
            @Millimetres @Nullable BigDecimal marginTop,
            @Millimetres @Nullable BigDecimal gapAcross,
            @Millimetres @Nullable BigDecimal gapDown,

            @Min(value = 5, message = "{papers.whole}") @Max(value = 24, message = "{papers.whole}")
            int points) {

        LabelFormat format() {
            return new LabelFormat(
                    0,
                    name,
                    across,
                    down,
                    Objects.requireNonNull(width),
                    Objects.requireNonNull(height),
                    orNone(marginLeft),
                    orNone(marginTop),
                    orNone(gapAcross),
                    orNone(gapDown),
                    points);
        }

        private static BigDecimal orNone(@Nullable BigDecimal typed) {
            return typed == null ? BigDecimal.ZERO : typed;
        }
    }

    @GetMapping
    Page settings() {
        return page(card(), Form.empty());
    }

    @PostMapping("/card")
    Page card(@Valid CardInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(Form.of(binding), Form.empty());
        }
        formats.choose(new Formats.Card(Objects.requireNonNullElse(input.line(), "")));
        return Redirect.to("/papers/settings").saying("papers.saved");
    }

    @PostMapping("/labels")
    Page add(@Valid LabelInput input, BindingResult binding) {
        if (binding.hasErrors()) {
            return page(card(), Form.of(binding));
        }
        try {
            formats.add(input.format());
        } catch (Refused refused) {
            return page(card(), Form.refused("name", refused.reason()));
        }
        return Redirect.to("/papers/settings").saying("papers.saved");
    }

    @PostMapping("/labels/{id:\\d+}/removal")
    Page remove(@PathVariable long id) {
        formats.remove(id);
        return Redirect.to("/papers/settings").saying("papers.saved");
    }

    private Form card() {
        return Form.of(new CardInput(formats.card().line()));
    }

    private Page page(Form card, Form label) {
        return new PaperSettingsPage(card, label, formats.labels());
    }
}
