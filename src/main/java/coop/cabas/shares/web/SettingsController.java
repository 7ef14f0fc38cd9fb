package coop.cabas.shares.web;

import coop.cabas.members.MemberKind;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Money;
import coop.cabas.shares.Categories;
import coop.cabas.shares.CategoryId;
import coop.cabas.shares.ClassId;
import coop.cabas.shares.ShareClasses;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** Classes of shares with their nominal values, and the categories of subscribers. */
@Controller
@RequestMapping("/shares/settings")
@Allow(SharesPermissions.SETTINGS)
class SettingsController {

    private final ShareClasses classes;
    private final Categories categories;

    SettingsController(ShareClasses classes, Categories categories) {
        this.classes = classes;
        this.categories = categories;
    }

    /** @param value nominal value, asked for when the class is new, like the day from which it holds */
    record ClassInput(
            @NotBlank(message = "{ui.form.required}")
            @Pattern(regexp = "\\s*[A-Za-z0-9]{1,10}\\s*", message = "{shares.form.code}")
            String code,

            @NotBlank(message = "{ui.form.required}") @Size(max = 150, message = "{shares.form.long100}")
            String name,

            @Nullable Boolean persons,
            @Nullable Boolean entities,

            @Min(value = 1, message = "{shares.form.shares}")
            @Max(value = 1_000_000, message = "{shares.form.shares}")
            @Nullable
            Integer maximum,

            @Nullable Boolean ended,

            @Positive(message = "{shares.form.amount}")
            @Digits(integer = 8, fraction = 2, message = "{shares.form.cents}")
            @Nullable
            BigDecimal value,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since) {

        ShareClasses.Terms terms() {
            return new ShareClasses.Terms(
                    code,
                    name,
                    Boolean.TRUE.equals(persons),
                    Boolean.TRUE.equals(entities),
                    maximum,
                    Boolean.TRUE.equals(ended));
        }
    }

    record NominalInput(
            @NotNull(message = "{ui.form.required}")
            @Positive(message = "{shares.form.amount}")
            @Digits(integer = 8, fraction = 2, message = "{shares.form.cents}")
            @Nullable
            BigDecimal value,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate since,

            @Nullable Boolean incorporated,

            @Size(max = 300, message = "{shares.form.long200}") @Nullable
            String decidedBy) {}

    record CategoryInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 150, message = "{shares.form.long100}")
            String name,

            @NotNull(message = "{ui.form.required}") @Nullable
            Long of,

            @Nullable MemberKind kind,

            @NotNull(message = "{ui.form.required}")
            @Min(value = 1, message = "{shares.form.shares}")
            @Max(value = 1_000_000, message = "{shares.form.shares}")
            @Nullable
            Integer minimum,

            @Size(max = 300, message = "{shares.form.long200}") @Nullable
            String proof,

            @Nullable Boolean ended) {

        Categories.Terms terms() {
            return new Categories.Terms(
                    name,
                    new ClassId(Objects.requireNonNull(of)),
                    kind,
                    Objects.requireNonNull(minimum),
                    Objects.requireNonNullElse(proof, ""),
                    Boolean.TRUE.equals(ended));
        }
    }

    @GetMapping
    Page settings() {
        return new SettingsPage(classes.all(), categories.all());
    }

    @GetMapping("/classes/new")
    Page freshClass() {
        return new ClassPage(
                Form.of(new ClassInput("A", "", true, true, null, false, null, null)), null, java.util.List.of());
    }

    @PostMapping("/classes")
    Page addClass(@Valid ClassInput input, BindingResult binding) {
        if (input.value() == null && !binding.hasFieldErrors("value")) {
            binding.rejectValue("value", "required", coop.cabas.ui.Text.t("ui.form.required"));
        }
        if (input.since() == null && !binding.hasFieldErrors("since")) {
            binding.rejectValue("since", "required", coop.cabas.ui.Text.t("ui.form.required"));
        }
        return Fields.submit(binding, form -> new ClassPage(form, null, java.util.List.of()), () -> {
            classes.add(
                    input.terms(),
                    new Money(Objects.requireNonNull(input.value())),
                    Objects.requireNonNull(input.since()));
            return Redirect.to("/shares/settings").saying("shares.saved");
        });
    }

    @GetMapping("/classes/{id:\\d+}")
    Page shareClass(@PathVariable ClassId id) {
        var of = classes.find(id);
        return page(
                Form.of(new ClassInput(
                        of.code(), of.name(), of.persons(), of.entities(), of.maximum(), of.ended(), null, null)),
                id);
    }

    @PostMapping("/classes/{id:\\d+}")
    Page changeClass(@PathVariable ClassId id, @Valid ClassInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, id), () -> {
            classes.change(id, input.terms());
            return Redirect.to("/shares/settings").saying("shares.saved");
        });
    }

    @GetMapping("/classes/{id:\\d+}/nominal")
    Page nominal(@PathVariable ClassId id) {
        return new NominalPage(Form.empty(), classes.find(id));
    }

    @PostMapping("/classes/{id:\\d+}/nominal")
    Page revalue(@PathVariable ClassId id, @Valid NominalInput input, BindingResult binding) {
        var of = classes.find(id);
        return Fields.submit(binding, form -> new NominalPage(form, of), () -> {
            classes.revalue(
                    id,
                    Objects.requireNonNull(input.since()),
                    new Money(Objects.requireNonNull(input.value())),
                    Boolean.TRUE.equals(input.incorporated()),
                    Objects.requireNonNullElse(input.decidedBy(), ""));
            return Redirect.to("/shares/settings").saying("shares.saved");
        });
    }

    @GetMapping("/categories/new")
    Page freshCategory() {
        return new CategoryPage(Form.empty(), null, classes.all());
    }

    @PostMapping("/categories")
    Page addCategory(@Valid CategoryInput input, BindingResult binding) {
        return Fields.submit(binding, form -> new CategoryPage(form, null, classes.all()), () -> {
            classes.find(input.terms().of());
            categories.add(input.terms());
            return Redirect.to("/shares/settings").saying("shares.saved");
        });
    }

    @GetMapping("/categories/{id:\\d+}")
    Page category(@PathVariable CategoryId id) {
        var of = categories.find(id);
        return new CategoryPage(
                Form.of(new CategoryInput(of.name(), of.of().value(), of.kind(), of.minimum(), of.proof(), of.ended())),
                id,
                classes.all());
    }

    @PostMapping("/categories/{id:\\d+}")
    Page changeCategory(@PathVariable CategoryId id, @Valid CategoryInput input, BindingResult binding) {
        categories.find(id);
        return Fields.submit(binding, form -> new CategoryPage(form, id, classes.all()), () -> {
            categories.change(id, input.terms());
            return Redirect.to("/shares/settings").saying("shares.saved");
        });
    }

    private Page page(Form form, ClassId id) {
        return new ClassPage(form, classes.find(id), classes.nominals(id));
    }
}
