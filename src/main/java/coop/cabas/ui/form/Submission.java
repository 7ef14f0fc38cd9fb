package coop.cabas.ui.form;

import coop.cabas.shared.Refused;
import coop.cabas.ui.Page;
import org.springframework.validation.BindingResult;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A form that is sent: it does what it asks, or is drawn again with what is wrong, nothing lost. */
public final class Submission {

    private Submission() {}

    /**
     * @param fields which field of the form a refusal speaks of, by the key of its reason; any other speaks of the form as a whole
     * @param again draws the form with what is wrong
     * @param act what the form asks for
     */
    public static Page of(
            Map<String, String> fields, BindingResult binding, Function<Form, Page> again, Supplier<Page> act) {
        if (binding.hasErrors()) {
            return again.apply(Form.of(binding));
        }
        try {
            return act.get();
        } catch (Refused refused) {
            var field = fields.get(refused.reason().key());
            return again.apply(field == null ? Form.refused(refused) : Form.refused(field, refused.reason()));
        }
    }
}
