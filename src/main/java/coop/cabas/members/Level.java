package coop.cabas.members;

/** From whom on a field of a member's file may be read or written; whoever stands after is included. */
public enum Level {
    /** Whoever may open the file at all. */
    EVERYONE,
    /** The member concerned. */
    MEMBER,
    /** Somebody who manages a group that the member is in. */
    MANAGER,
    /** Whoever keeps the member file. */
    STAFF,
    /** Whoever sets the member file up. */
    ADMIN,
    NOBODY;

    public boolean includes(Level viewer) {
        return this != NOBODY && viewer.ordinal() >= ordinal();
    }
}
