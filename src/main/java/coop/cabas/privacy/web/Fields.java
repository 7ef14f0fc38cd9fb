package coop.cabas.privacy.web;

import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.springframework.validation.BindingResult;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which field of a form a refusal speaks of. */
final class Fields {

    private static final Map<String, String> OF = Map.of(
            "privacy.request.later", "received", "privacy.request.day", "answered", "members.consent.taken", "code");

    private Fields() {}

    /** Does what the form asks, or draws it again with what is wrong. */
    static Page submit(BindingResult binding, Function<Form, Page> again, Supplier<Page> act) {
        if (binding.hasErrors()) {
            return again.apply(Form.of(binding));
        }
        try {
            return act.get();
        } catch (Refused refused) {
            var field = OF.get(refused.reason().key());
            return again.apply(field == null ? Form.refused(refused) : Form.refused(field, refused.reason()));
        }
    }
}
