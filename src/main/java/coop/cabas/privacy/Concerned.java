package coop.cabas.privacy;

/** Of whom a column speaks. */
public enum Concerned {
    NOBODY,
    /** Somebody of the member file. */
    MEMBER,
    /** Somebody with an account: a volunteer at work, an author. */
    USER,
    /** Somebody else: a supplier's contact, a name in a text. */
    OTHER
}
