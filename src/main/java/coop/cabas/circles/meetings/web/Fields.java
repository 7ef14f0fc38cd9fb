package coop.cabas.circles.meetings.web;

import coop.cabas.shared.Refused;
import coop.cabas.ui.form.Form;

import java.util.Map;

/** Which field of a form a refusal speaks of. */
public final class Fields {

    private static final Map<String, String> BY_KEY = Map.of("meetings.refused.day", "day");

    private Fields() {}

    /**
     * The version that a form drawn again stands for. A slip of the keyboard shows nothing of what others did in between, so it
     * stays the one that was seen; a refusal as a whole shows what is so now.
     */
    public static String seen(Form form, int now) {
        return form.errors().isEmpty() ? Integer.toString(now) : form.value("version");
    }

    static Form refused(Refused refused) {
        return refused(refused, BY_KEY);
    }

    /** @param byKey key of a refusal → field that it belongs to */
    static Form refused(Refused refused, Map<String, String> byKey) {
        var field = byKey.get(refused.reason().key());
        return field == null ? Form.refused(refused) : Form.refused(field, refused.reason());
    }
}
