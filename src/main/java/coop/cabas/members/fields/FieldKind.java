package coop.cabas.members.fields;

/** What a field holds. */
public enum FieldKind {
    /** Nothing: a heading over those that follow. */
    SEPARATOR,
    /** Several lines of text. */
    TEXT,
    LINE,
    CHOICE,
    DATE,
    BOOLEAN,
    FILE;

    /** Whether one may hold several. A yes or no, and a heading, stand alone. */
    public boolean canRepeat() {
        return this != SEPARATOR && this != BOOLEAN;
    }

    /** Whether it has a shortest and a longest. */
    public boolean hasLength() {
        return this == TEXT || this == LINE;
    }
}
