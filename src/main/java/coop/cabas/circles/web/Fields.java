package coop.cabas.circles.web;

import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.springframework.validation.BindingResult;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which field of a form a refusal speaks of. */
final class Fields {

    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("circles.name.taken", "name"),
            Map.entry("circles.role.taken", "name"),
            Map.entry("circles.domain.taken", "name"),
            Map.entry("circles.founded.later", "founded"),
            Map.entry("circles.tree.ring", "parent"),
            Map.entry("circles.tree.ended", "parent"),
            Map.entry("circles.accountability.taken", "wording"),
            Map.entry("circles.accountability.itself", "consulted"),
            Map.entry("circles.accountability.cadence", "every"),
            Map.entry("circles.mandate.already", "account"),
            Map.entry("circles.mandate.shut", "account"),
            Map.entry("circles.mandate.beforeRole", "since"),
            Map.entry("circles.mandate.backwards", "last"),
            Map.entry("circles.mandate.past", "last"));

    private Fields() {}

    /** Does what the form asks, or draws it again with what is wrong. */
    static Page submit(BindingResult binding, Function<Form, Page> again, Supplier<Page> act) {
        if (binding.hasErrors()) {
            return again.apply(Form.of(binding));
        }
        try {
            return act.get();
        } catch (Refused refused) {
            var key = refused.reason().key();
            if (key.startsWith("circles.not")) {
                // No correction of the form would help somebody who may not change the circle.
                throw refused;
            }
            var field = OF.get(key);
            return again.apply(field == null ? Form.refused(refused) : Form.refused(field, refused.reason()));
        }
    }
}
