package coop.cabas.members.search.bulk;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.Map;

/**
 * One mass change.
 *
 * @param changed number → name, the first ones
 * @param exceptions files that an undo left alone
 */
public record PastChangePage(
        PastChanges.Past past, Map<Long, String> changed, Map<Long, String> exceptions, Form form, boolean mayUndo)
        implements Page {

    public boolean isOpen() {
        return mayUndo && past.undoneBy() == null;
    }

    @Override
    public int status() {
        return form.status();
    }
}
