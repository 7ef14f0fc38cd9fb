package coop.cabas.privacy;

/**
 * A column as its module declares it.
 *
 * @param withheld not given in the archive of the person: a secret, or computed from what is given
 * @param file holds the number of an attached document, which the archive contains
 */
public record DeclaredColumn(
        String name,
        Concerned concerned,
        Category category,
        Purpose purpose,
        Retention retention,
        Erasure erasure,
        boolean withheld,
        boolean file) {

    /** A column that speaks of nobody; in a table tied to a person it is given all the same, for the rest to be understood. */
    static DeclaredColumn ofNobody(String name) {
        return new DeclaredColumn(
                name, Concerned.NOBODY, Category.TECHNICAL, Purpose.NONE, Retention.NONE, Erasure.KEEP, false, false);
    }

    public boolean isPersonal() {
        return concerned != Concerned.NOBODY;
    }
}
