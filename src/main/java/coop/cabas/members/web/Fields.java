package coop.cabas.members.web;

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
            Map.entry("members.number.taken", "number"),
            Map.entry("members.name.needed", "lastName"),
            Map.entry("members.company.needed", "company"),
            Map.entry("members.registered.later", "registered"),
            Map.entry("members.email.wrong", "email"),
            Map.entry("members.email.already", "email"),
            Map.entry("members.email.tooMany", "email"),
            Map.entry("members.phone.wrong", "phone"),
            Map.entry("members.address.empty", "street"),
            Map.entry("members.social.wrong", "social"),
            Map.entry("members.membership.overlap", "since"),
            Map.entry("members.membership.backwards", "ended"),
            Map.entry("members.left.tooEarly", "on"),
            Map.entry("members.died.later", "on"),
            Map.entry("members.numbering.pattern.wrong", "pattern"),
            Map.entry("members.numbering.pattern.long", "pattern"),
            Map.entry("members.status.unknown", "status"),
            Map.entry("members.status.taken", "name"));

    private Fields() {}

    /** Does what the form asks, or draws it again with what is wrong. */
    static Page submit(BindingResult binding, Function<Form, Page> again, Supplier<Page> act) {
        return Submission.of(OF, binding, again, act);
    }
}
