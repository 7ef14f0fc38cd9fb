package coop.cabas.members;

/** As somebody says it; not said at all by default. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER
}
