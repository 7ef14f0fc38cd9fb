package coop.cabas.ui.form;

import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A form as it stands: what was typed, even when it makes no sense, and what is wrong with it.
 *
 * <p>After a POST the typed text comes from the request itself, so nothing a person wrote is ever lost.
 */
public final class Form {

    private final Map<String, String> values;
    private final Map<String, String> errors;
    private final List<String> general;

    private Form(Map<String, String> values, Map<String, String> errors, List<String> general) {
        this.values = values;
        this.errors = errors;
        this.general = general;
    }

    /** A form not filled in yet. */
    public static Form empty() {
        return new Form(Map.of(), Map.of(), List.of());
    }

    /** A form filled with the components of a record. */
    public static Form of(Record input) {
        var values = new LinkedHashMap<String, String>();
        for (var component : input.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            // Form records are package-private in their module.
            ReflectionUtils.makeAccessible(accessor);
            var value = ReflectionUtils.invokeMethod(accessor, input);
            if (value != null) {
                values.put(component.getName(), value.toString());
            }
        }
        return new Form(values, Map.of(), List.of());
    }

    /** A form filled field by field, whose fields no record can name. */
    public static Form of(Map<String, String> values) {
        return new Form(new LinkedHashMap<>(values), Map.of(), List.of());
    }

    /** The form just sent, with what is wrong in it. */
    public static Form of(BindingResult binding) {
        var errors = new LinkedHashMap<String, String>();
        for (var error : binding.getFieldErrors()) {
            errors.putIfAbsent(error.getField(), words(error));
        }
        return new Form(
                typed(),
                errors,
                binding.getGlobalErrors().stream().map(Form::words).toList());
    }

    /** The form just sent, refused by a rule as a whole. */
    public static Form refused(Refused refusal) {
        return new Form(typed(), Map.of(), List.of(Text.t(refusal.reason())));
    }

    /** The form just sent, refused by a rule because of one field. */
    public static Form refused(String field, Message reason) {
        return new Form(typed(), Map.of(field, Text.t(reason)), List.of());
    }

    /** The same, with one field that is wrong. */
    public Form with(String field, Message reason) {
        var all = new LinkedHashMap<>(errors);
        all.put(field, Text.t(reason));
        return new Form(values, all, general);
    }

    /** What the field shows; empty when nothing was typed. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether the form holds this field at all, be it empty. */
    public boolean isTyped(String field) {
        return values.containsKey(field);
    }

    public boolean isChecked(String field) {
        var value = value(field);
        return !value.isEmpty() && !"false".equals(value);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    /** Field → what is wrong with it, in the order of the form. */
    public Map<String, String> errors() {
        return errors;
    }

    /** What is wrong with the form as a whole. */
    public List<String> general() {
        return general;
    }

    public boolean hasErrors() {
        return !errors.isEmpty() || !general.isEmpty();
    }

    /** 422 while something is wrong, so that programs and htmx see it too. */
    public int status() {
        return hasErrors() ? 422 : 200;
    }

    private static Map<String, String> typed() {
        var values = new LinkedHashMap<String, String>();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            attributes.getRequest().getParameterMap().forEach((name, all) -> {
                // A password never travels back to the page.
                if (!name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                    values.put(name, all[all.length - 1]);
                }
            });
        }
        return values;
    }

    private static String words(ObjectError error) {
        if (error instanceof FieldError field && field.isBindingFailure()) {
            return Text.t("ui.form.notUnderstood");
        }
        return Objects.requireNonNullElseGet(
                error.getDefaultMessage(),
                () -> Text.t(
                        Objects.requireNonNull(error.getCode()),
                        Objects.requireNonNullElse(error.getArguments(), new Object[0])));
    }
}
