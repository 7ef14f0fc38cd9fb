package coop.cabas.shares.web;

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
            Map.entry("shares.form.shares", "shares"),
            Map.entry("shares.form.amount", "amount"),
            Map.entry("shares.refused.notEnough", "shares"),
            Map.entry("shares.refused.minimum", "shares"),
            Map.entry("shares.refused.maximum", "shares"),
            Map.entry("shares.refused.holdings", "shares"),
            Map.entry("shares.refused.later", "on"),
            Map.entry("shares.refused.closedYear", "on"),
            Map.entry("shares.nominal.none", "on"),
            Map.entry("shares.payment.most", "amount"),
            Map.entry("shares.opening.paid", "amount"),
            Map.entry("shares.other.needed", "other"),
            Map.entry("shares.other.unknown", "other"),
            Map.entry("shares.other.several", "other"),
            Map.entry("shares.transfer.same", "other"),
            Map.entry("shares.subscription.nobody", "other"),
            Map.entry("shares.conversion.into", "into"),
            Map.entry("shares.conversion.class", "into"),
            Map.entry("shares.conversion.uneven", "shares"),
            Map.entry("shares.annulment.decision", "decidedBy"),
            Map.entry("shares.subscription.minimum", "shares"),
            Map.entry("shares.subscription.category", "category"),
            Map.entry("shares.subscription.class", "category"),
            Map.entry("shares.subscription.least", "paid"),
            Map.entry("shares.subscription.most", "paid"),
            Map.entry("shares.subscription.before", "on"),
            Map.entry("shares.class.taken", "code"),
            Map.entry("shares.class.nobody", "persons"),
            Map.entry("shares.category.taken", "name"),
            Map.entry("shares.nominal.same", "value"),
            Map.entry("shares.nominal.older", "since"),
            Map.entry("shares.loss.overlaps", "since"),
            Map.entry("shares.loss.backwards", "until"));

    private Fields() {}

    /** Does what the form asks, or draws it again with what is wrong. */
    static Page submit(BindingResult binding, Function<Form, Page> again, Supplier<Page> act) {
        return Submission.of(OF, binding, again, act);
    }
}
