package coop.cabas.articles.web;

import coop.cabas.articles.ArticlesPermissions;
import coop.cabas.articles.Department;
import coop.cabas.articles.DepartmentId;
import coop.cabas.articles.Departments;
import coop.cabas.articles.Families;
import coop.cabas.articles.FamilyId;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/** Parts of the shop with their margins, families. */
@Controller
@RequestMapping("/articles/settings")
@Allow(ArticlesPermissions.SETTINGS)
class SettingsController {

    private static final String ALL = "/articles/settings";

    private final Departments departments;
    private final Families families;

    SettingsController(Departments departments, Families families) {
        this.departments = departments;
        this.families = families;
    }

    record DepartmentInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{articles.form.long}")
            String name,

            Department.@Nullable Kind kind,
            @Nullable Boolean fresh,
            @Nullable Boolean ended) {

        Department.Kind chosen() {
            return Objects.requireNonNullElse(kind, Department.Kind.GOODS);
        }
    }

    /** @param percent of the price without VAT */
    record RuleInput(
            @NotNull(message = "{ui.form.required}")
            @PositiveOrZero(message = "{articles.form.positive}")
            @DecimalMax(value = "99", message = "{articles.form.percent}")
            @Digits(integer = 2, fraction = 3, message = "{articles.form.percent}")
            @Nullable
            BigDecimal percent,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate starts) {}

    record FamilyInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 80, message = "{articles.form.long}")
            String name,

            @Nullable Long within,
            @Nullable Boolean ended) {}

    @GetMapping
    Page settings() {
        return page(Form.empty(), Form.empty());
    }

    @PostMapping("/departments")
    Page add(@Valid DepartmentInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(form, Form.empty()), () -> {
            departments.add(input.name(), input.chosen(), Boolean.TRUE.equals(input.fresh()));
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    @GetMapping("/departments/{id:\\d+}")
    Page department(@PathVariable DepartmentId id) {
        var of = departments.find(id);
        return page(id, Form.of(new DepartmentInput(of.name(), of.kind(), of.fresh(), of.ended())), Form.empty());
    }

    @PostMapping("/departments/{id:\\d+}")
    Page change(@PathVariable DepartmentId id, @Valid DepartmentInput input, BindingResult binding) {
        departments.find(id);
        return Fields.submit(binding, form -> page(id, form, Form.empty()), () -> {
            departments.change(
                    id,
                    input.name(),
                    input.chosen(),
                    Boolean.TRUE.equals(input.fresh()),
                    Boolean.TRUE.equals(input.ended()));
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    @PostMapping("/departments/{id:\\d+}/rules")
    Page rule(@PathVariable DepartmentId id, @Valid RuleInput input, BindingResult binding) {
        var of = departments.find(id);
        var known = Form.of(new DepartmentInput(of.name(), of.kind(), of.fresh(), of.ended()));
        return Fields.submit(binding, form -> page(id, known, form), () -> {
            departments.rule(
                    id,
                    Objects.requireNonNull(input.starts()),
                    Objects.requireNonNull(input.percent()).movePointLeft(2));
            return Redirect.to(ALL + "/departments/" + id.value()).saying("articles.saved");
        });
    }

    @PostMapping("/families")
    Page addFamily(@Valid FamilyInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(Form.empty(), form), () -> {
            families.add(input.name(), input.within() == null ? null : new FamilyId(input.within()));
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    @PostMapping("/families/{id:\\d+}")
    Page changeFamily(@PathVariable FamilyId id, @Valid FamilyInput input, BindingResult binding) {
        return Fields.submit(binding, form -> page(Form.empty(), form), () -> {
            families.change(id, input.name(), Boolean.TRUE.equals(input.ended()));
            return Redirect.to(ALL).saying("articles.saved");
        });
    }

    private Page page(Form department, Form family) {
        return new SettingsPage(department, family, departments.all(), families.all());
    }

    private Page page(DepartmentId id, Form form, Form rule) {
        return new DepartmentPage(form, rule, departments.find(id), departments.rules(id));
    }
}
