package coop.cabas.members.listing;

/**
 * What somebody shows of themselves in the directory, beside their name.
 *
 * @param town of their main address
 * @param words what they say of themselves, may be empty
 */
record Entry(boolean phone, boolean email, boolean town, boolean photo, String words) {

    /** Nothing but the name: what holds until somebody chooses. */
    static final Entry NAME_ALONE = new Entry(false, false, false, false, "");
}
