package coop.cabas.members.twins;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.Map;

/**
 * A merge that was made.
 *
 * @param fields what it touched → how often
 */
public record MergePage(PastMerges.Past past, Map<String, Integer> fields, Form form, boolean mayUndo) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** Whether it can still be undone, as far as can be told without trying. */
    public boolean isOpen() {
        return mayUndo && past.undone() == null;
    }

    public String words(String left) {
        return Parts.words(left);
    }
}
