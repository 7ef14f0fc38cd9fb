package coop.cabas.fees.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import org.springframework.validation.BindingResult;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Which field of a form a refusal speaks of. */
final class Fields {

    private static final Map<String, String> OF = Map.ofEntries(
            Map.entry("fees.name.taken", "name"),
            Map.entry("fees.type.twoEnds", "months"),
            Map.entry("fees.type.gift", "months"),
            Map.entry("fees.type.over", "type"),
            Map.entry("fees.type.day", "untilDay"),
            Map.entry("fees.fee.backwards", "ends"),
            Map.entry("fees.fee.amount", "amount"),
            Map.entry("fees.payment.amount", "paid"),
            Map.entry("fees.payment.later", "paidOn"),
            Map.entry("fees.fee.isPaid", "paid"),
            Map.entry("fees.payment.less", "amount"),
            Map.entry("fees.schedule.count", "count"));

    private Fields() {}

    /** Does what the form asks, or draws it again with what is wrong. */
    static Page submit(BindingResult binding, Function<Form, Page> again, Supplier<Page> act) {
        return Submission.of(OF, binding, again, act);
    }
}
