package coop.cabas.articles.web;

import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.VatId;
import coop.cabas.articles.Vats;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** Kinds of VAT and their rates. */
@Controller
@RequestMapping("/articles/settings/vat")
@Allow(ArticlesPermissions.SETTINGS)
class TaxesController {

    private static final String ALL = "/articles/settings/vat";

    private final Vats vats;

    TaxesController(Vats vats) {
        this.vats = vats;
    }

    record VatInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 60, message = "{articles.form.long}")
            String name) {}

    record RateInput(
            @NotNull(message = "{ui.form.required}") @Nullable
            Long vat,

            @NotNull(message = "{ui.form.required}")
            @PositiveOrZero(message = "{articles.form.positive}")
            @DecimalMax(value = "99", message = "{articles.form.percent}")
            @Digits(integer = 2, fraction = 2, message = "{articles.form.percent}")
            @Nullable
            BigDecimal percent,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate starts) {}

    @GetMapping
    Page taxes() {
        return page(Form.empty(), Form.empty());
    }

    @PostMapping
    Page add(@Valid VatInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, Form.empty()), () -> {
            vats.add(input.name());
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    @PostMapping("/rates")
    Page rate(@Valid RateInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(Form.empty(), form), () -> {
            vats.rate(
                    new VatId(Objects.requireNonNull(input.vat())),
                    Objects.requireNonNull(input.starts()),
                    Objects.requireNonNull(input.percent()));
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    private Page page(Form form, Form rate) {
        return new TaxesPage(form, rate, vats.all(), vats.rates());
    }
}
