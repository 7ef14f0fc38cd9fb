package coop.cabas.members;

/** A person, or a legal entity. */
public enum MemberKind {
    PERSON,
    ENTITY
}
