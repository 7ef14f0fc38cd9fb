package coop.cabas.ui;

/**
 * A line of the side navigation, contributed as a bean by the module it leads to. Shown only to those it lets in.
 *
 * @param section where people would look for it
 * @param order place within the section, small first
 * @param label key of its text
 * @param path address, with a leading slash
 * @param permission what the page requires: a permission, {@code Allow.SIGNED_IN} or {@code Allow.ANYONE}
 * @param icon name of a Tabler icon listed in {@code ui/icons.txt}
 */
public record MenuEntry(Section section, int order, String label, String path, String permission, String icon) {

    /** Groups of the navigation, as people think of the coop. */
    public enum Section {
        COOP,
        SHOP,
        MEMBERS,
        COMMUNICATION,
        DOCUMENTATION,
        IT,
        ADMINISTRATION
    }
}
