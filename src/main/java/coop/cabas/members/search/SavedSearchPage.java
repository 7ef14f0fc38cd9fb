package coop.cabas.members.search;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

/**
 * A search to be kept under a name, or named anew.
 *
 * @param query what it asks
 * @param words the same in words
 * @param id null while it is not kept
 */
public record SavedSearchPage(
        Form form, String query, String words, @Nullable Long id) implements Page {

    public String path() {
        return id == null ? "/members/searches" : "/members/searches/" + id;
    }

    @Override
    public int status() {
        return form.status();
    }
}
