package coop.cabas.access.web;

import coop.cabas.shared.Refused;
import coop.cabas.ui.form.Form;

import java.util.Map;

/** Which field of a form a refusal speaks of, by the second word of its key. */
final class Fields {

    private static final Map<String, String> BY_WORD = Map.of("email", "email", "name", "name", "role", "name");

    private Fields() {}

    /** @param passwordField name of the field that refusals of a password belong to */
    static Form refused(Refused refused, String passwordField) {
        var word = refused.reason().key().split("\\.")[1];
        if (word.equals("password")) {
            return Form.refused(passwordField, refused.reason());
        }
        var field = BY_WORD.get(word);
        return field == null ? Form.refused(refused) : Form.refused(field, refused.reason());
    }

    static Form refused(Refused refused) {
        return refused(refused, "password");
    }
}
