package coop.cabas.members.fields;

/** What a field is of. */
public enum FieldSubject {
    MEMBER,
    FEE,
    PAYMENT
}
