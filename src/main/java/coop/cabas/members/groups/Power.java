package coop.cabas.members.groups;

/** What managers may do with the people of their groups. Each of them asks for {@link #SEE}. */
public enum Power {
    /** See who is in the group, and of their files what managers may read. */
    SEE,
    /** Change of their files what managers may write; how to reach somebody is theirs and the staff's alone. */
    EDIT,
    /** Bring somebody into the group, and take somebody out. */
    BRING,
    /** Take the list away as a file. */
    EXPORT,
    /** Print a sheet to be signed. */
    PRINT,
    /** Write to everybody. */
    WRITE
}
