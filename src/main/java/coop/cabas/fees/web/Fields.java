package coop.cabas.fees.web;

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
            "fees.name.taken", "name",
            "fees.type.twoEnds", "months",
            "fees.type.gift", "months",
            "fees.type.over", "type",
            "fees.type.day", "untilDay",
            "fees.fee.backwards", "ends",
            "fees.fee.amount", "amount",
            "fees.payment.amount", "paid",
            "fees.payment.later", "paidOn",
            "fees.fee.isPaid", "paid");

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
