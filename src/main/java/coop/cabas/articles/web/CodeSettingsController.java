package coop.cabas.articles.web;

import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Codes;
import coop.cabas.articles.GoodsLabels;
import coop.cabas.articles.Pattern;
import coop.cabas.articles.Patterns;
import coop.cabas.shared.Allow;
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
import jakarta.validation.constraints.Positive;
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
import java.util.Map;
import java.util.Objects;

/** How labels that carry a price or a weight are read, and what articles can carry. */
@Controller
@RequestMapping("/articles/settings/codes")
@Allow(ArticlesPermissions.SETTINGS)
class CodeSettingsController {

    private static final String ALL = "/articles/settings/codes";

    private final Patterns patterns;
    private final GoodsLabels labels;
    private final Codes codes;

    CodeSettingsController(Patterns patterns, GoodsLabels labels, Codes codes) {
        this.patterns = patterns;
        this.labels = labels;
        this.codes = codes;
    }

    record PatternInput(
            @NotBlank(message = "{ui.form.required}")
            @jakarta.validation.constraints.Pattern(regexp = "02|2[0-9]", message = "{articles.form.prefix}")
            String prefix,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 3, message = "{articles.form.item}")
            @Max(value = 7, message = "{articles.form.item}")
            @Nullable
            Integer item,

            @NotNull(message = "{ui.form.required}") Pattern.@Nullable Carries carries,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 0, message = "{articles.form.decimals}")
            @Max(value = 4, message = "{articles.form.decimals}")
            @Nullable
            Integer decimals,

            @Positive(message = "{articles.form.positive}")
            @Digits(integer = 4, fraction = 4, message = "{articles.form.factor}")
            @Nullable
            BigDecimal factor) {

        Pattern pattern() {
            return new Pattern(
                    0,
                    prefix,
                    Objects.requireNonNull(item),
                    Objects.requireNonNull(carries),
                    Objects.requireNonNull(decimals),
                    Objects.requireNonNullElse(factor, BigDecimal.ONE));
        }
    }

    record LabelInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 40, message = "{articles.form.long}")
            String name) {}

    @GetMapping
    Page settings() {
        return page(Form.empty(), Form.empty());
    }

    @PostMapping("/patterns")
    Page add(@Valid PatternInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, Form.empty()), () -> {
            patterns.add(input.pattern());
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    @PostMapping("/patterns/{id:\\d+}/removal")
    Page remove(@PathVariable long id) {
        patterns.remove(id);
        return Redirect.to(ALL).saying("articles.saved");
    }

    @PostMapping("/prefix")
    Page begin(@RequestParam String first) {
        try {
            codes.begin(first);
        } catch (Refused refused) {
            return page(Form.empty(), Form.empty(), Form.refused("first", refused.reason()));
        }
        return Redirect.to(ALL).saying("articles.saved");
    }

    @PostMapping("/labels")
    Page addLabel(@Valid LabelInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(Form.empty(), form), () -> {
            labels.add(input.name());
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    @PostMapping("/labels/{id:\\d+}")
    Page endLabel(@PathVariable long id, @RequestParam(defaultValue = "false") boolean ended) {
        labels.end(id, ended);
        return Redirect.to(ALL).saying("articles.saved");
    }

    private Page page(Form pattern, Form label) {
        return page(pattern, label, Form.of(Map.of("first", codes.prefix())));
    }

    private Page page(Form pattern, Form label, Form prefix) {
        return new CodeSettingsPage(pattern, label, prefix, patterns.all(), labels.all());
    }
}
