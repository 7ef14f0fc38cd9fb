package coop.cabas.members.search;

import coop.cabas.members.Selection;

/**
 * Something that can be done with the members chosen on the list: a letter, labels, a sheet. A bean of the module that does it.
 *
 * @param order place among the others, small first
 * @param label key of its text
 * @param icon name of a Tabler icon listed in {@code ui/icons.txt}
 * @param path address of its first page, which gets the {@link Selection#query()} after its question mark
 * @param permission what that page asks for
 */
public record SelectionAction(int order, String label, String icon, String path, String permission) {

    /** Address of its page for these members. */
    public String to(Selection selection) {
        return selection.query().isEmpty() ? path : path + "?" + selection.query();
    }
}
