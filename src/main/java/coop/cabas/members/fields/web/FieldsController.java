package coop.cabas.members.fields.web;

import coop.cabas.members.Level;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.fields.CustomFields;
import coop.cabas.members.fields.FieldChoice;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldKind;
import coop.cabas.members.fields.FieldSubject;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Objects;

/** Which fields the coop adds to members, fees and payments. */
@Controller
@RequestMapping("/members/settings/fields")
@Allow(MembersPermissions.SETTINGS)
class FieldsController {

    private final CustomFields fields;
    private final TransactionOperations transaction;

    FieldsController(CustomFields fields, TransactionOperations transaction) {
        this.fields = fields;
        this.transaction = transaction;
    }

    /** @param repeats how many values at most; 0 for as many as wanted, null for one */
    record FieldInput(
            @NotBlank(message = "{ui.form.required}") @Size(max = 250, message = "{members.fields.long250}")
            String name,

            @Size(max = 2000, message = "{members.fields.long2000}") @Nullable
            String help,

            @Nullable Boolean required,

            @Min(value = 0, message = "{ui.form.notUnderstood}")
            @Max(value = 100, message = "{ui.form.notUnderstood}")
            @Nullable
            Integer repeats,

            @Min(value = 0, message = "{ui.form.notUnderstood}")
            @Max(value = 10_000, message = "{ui.form.notUnderstood}")
            @Nullable
            Integer shortest,

            @Min(value = 1, message = "{ui.form.notUnderstood}")
            @Max(value = 100_000, message = "{ui.form.notUnderstood}")
            @Nullable
            Integer longest,

            @NotNull(message = "{ui.form.required}") Level readers,
            @NotNull(message = "{ui.form.required}") Level writers,
            @Nullable Boolean listed,
            @Nullable Boolean ended) {

        static FieldInput fresh() {
            return new FieldInput("", null, null, 1, null, null, Level.MEMBER, Level.STAFF, null, null);
        }

        static FieldInput of(CustomFields.Terms terms) {
            return new FieldInput(
                    terms.name(),
                    terms.help(),
                    terms.required() ? true : null,
                    terms.repeats(),
                    terms.shortest(),
                    terms.longest(),
                    terms.readers(),
                    terms.writers(),
                    terms.listed() ? true : null,
                    terms.ended() ? true : null);
        }

        CustomFields.Terms terms() {
            return new CustomFields.Terms(
                    name,
                    Objects.requireNonNullElse(help, ""),
                    Boolean.TRUE.equals(required),
                    repeats == null ? 1 : repeats,
                    shortest,
                    longest,
                    readers,
                    writers,
                    Boolean.TRUE.equals(listed),
                    Boolean.TRUE.equals(ended));
        }
    }

    @GetMapping
    Page fields(@RequestParam(defaultValue = "MEMBER") FieldSubject subject) {
        return new FieldsPage(subject, fields.of(subject));
    }

    @GetMapping("/new")
    Page fresh(
            @RequestParam(defaultValue = "MEMBER") FieldSubject subject,
            @RequestParam(required = false) @Nullable FieldKind kind) {
        return kind == null
                ? new FieldKindsPage(subject)
                : new FieldPage(Form.of(FieldInput.fresh()), subject, kind, null, ChoiceForm.empty());
    }

    @PostMapping
    Page add(
            @RequestParam FieldSubject subject,
            @RequestParam FieldKind kind,
            @Valid FieldInput input,
            BindingResult binding,
            HttpServletRequest request) {
        var choices = ChoiceForm.of(request);
        if (binding.hasErrors()) {
            return new FieldPage(Form.of(binding), subject, kind, null, choices);
        }
        try {
            transaction.executeWithoutResult(all -> {
                var id = fields.add(subject, kind, input.terms());
                if (kind == FieldKind.CHOICE) {
                    fields.offer(id, choices.kept(), choices.added());
                }
            });
        } catch (Refused refused) {
            return new FieldPage(refused(refused), subject, kind, null, choices);
        }
        return Redirect.to("/members/settings/fields?subject=" + subject).saying("members.fields.saved");
    }

    @GetMapping("/{id:\\d+}")
    Page field(@PathVariable FieldId id) {
        var field = fields.find(id);
        return new FieldPage(
                Form.of(FieldInput.of(new CustomFields.Terms(
                        field.name(),
                        field.help(),
                        field.required(),
                        field.repeats(),
                        field.shortest(),
                        field.longest(),
                        field.readers(),
                        field.writers(),
                        field.listed(),
                        field.ended()))),
                field.subject(),
                field.kind(),
                id,
                new ChoiceForm(field.choices(), ""));
    }

    @PostMapping("/{id:\\d+}")
    Page change(@PathVariable FieldId id, @Valid FieldInput input, BindingResult binding, HttpServletRequest request) {
        var field = fields.find(id);
        var choices = ChoiceForm.of(request);
        if (binding.hasErrors()) {
            return new FieldPage(Form.of(binding), field.subject(), field.kind(), id, choices);
        }
        try {
            transaction.executeWithoutResult(all -> {
                fields.change(id, input.terms());
                if (field.kind() == FieldKind.CHOICE) {
                    var mine = field.choices().stream().map(FieldChoice::id).toList();
                    fields.offer(
                            id,
                            choices.kept().stream()
                                    .filter(choice -> mine.contains(choice.id()))
                                    .toList(),
                            choices.added());
                }
            });
        } catch (Refused refused) {
            return new FieldPage(refused(refused), field.subject(), field.kind(), id, choices);
        }
        return Redirect.to("/members/settings/fields?subject=" + field.subject())
                .saying("members.fields.saved");
    }

    @PostMapping("/{id:\\d+}/place")
    Page move(@PathVariable FieldId id, @RequestParam(defaultValue = "false") boolean up) {
        fields.move(id, up);
        return Redirect.to("/members/settings/fields?subject=" + fields.find(id).subject());
    }

    private static Form refused(Refused refused) {
        var key = refused.reason().key();
        return switch (key) {
            case "members.fields.lengths" -> Form.refused("longest", refused.reason());
            case "members.fields.separator" -> Form.refused("required", refused.reason());
            case "members.fields.choice.twice", "members.fields.choice.length" ->
                Form.refused("added", refused.reason());
            default -> Form.refused(refused);
        };
    }
}
