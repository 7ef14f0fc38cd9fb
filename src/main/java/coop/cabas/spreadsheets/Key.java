package coop.cabas.spreadsheets;

/** By what a row of a list finds somebody of the member file, beside its having come before. */
public enum Key {
    NUMBER,
    /** What another program calls them: known from earlier imports of the same list. */
    EXTERNAL,
    EMAIL,
    EMAIL_AND_NAME,
    NAME_AND_BIRTH
}
