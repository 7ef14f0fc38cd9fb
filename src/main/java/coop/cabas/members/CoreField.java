package coop.cabas.members;

import java.util.Locale;

/** The fields that every member's file has, with who may read and write them until the coop decides otherwise. */
public enum CoreField {
    NUMBER(Level.MEMBER, Level.STAFF),
    TITLE(Level.MEMBER, Level.MEMBER),
    LAST_NAME(Level.MEMBER, Level.STAFF),
    FIRST_NAME(Level.MEMBER, Level.STAFF),
    NICKNAME(Level.MEMBER, Level.MEMBER),
    COMPANY(Level.MEMBER, Level.STAFF),
    COMPANY_NUMBER(Level.MEMBER, Level.STAFF),
    GENDER(Level.MEMBER, Level.MEMBER),
    BIRTH_DATE(Level.MEMBER, Level.STAFF),
    BIRTH_PLACE(Level.MEMBER, Level.MEMBER),
    PROFESSION(Level.MEMBER, Level.MEMBER),
    LANGUAGE(Level.MEMBER, Level.MEMBER),
    LANGUAGES(Level.MEMBER, Level.MEMBER),
    STATUS(Level.MEMBER, Level.STAFF),
    EXEMPT(Level.MEMBER, Level.STAFF),
    ACTIVE(Level.STAFF, Level.STAFF),
    PHOTO(Level.MEMBER, Level.MEMBER),
    EMAILS(Level.MEMBER, Level.MEMBER),
    PHONES(Level.MEMBER, Level.MEMBER),
    ADDRESSES(Level.MEMBER, Level.MEMBER),
    SOCIALS(Level.MEMBER, Level.MEMBER),
    PUBLIC_NOTE(Level.MEMBER, Level.STAFF),
    STAFF_NOTE(Level.STAFF, Level.STAFF);

    private final Level readers;
    private final Level writers;

    CoreField(Level readers, Level writers) {
        this.readers = readers;
        this.writers = writers;
    }

    /** Its name in the database and in the keys of its texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a form can ask for it: a tick, a photo and a number that the coop gives cannot be asked for. */
    public boolean canBeRequired() {
        return switch (this) {
            case NUMBER, EXEMPT, ACTIVE, PHOTO, LANGUAGE -> false;
            default -> true;
        };
    }

    /** Whether it speaks of that kind: a legal entity has no birth date, a person no company number. */
    public boolean concerns(MemberKind kind) {
        return switch (this) {
            case COMPANY, COMPANY_NUMBER -> kind == MemberKind.ENTITY;
            case TITLE, LAST_NAME, FIRST_NAME, NICKNAME, GENDER, BIRTH_DATE, BIRTH_PLACE, PROFESSION ->
                kind == MemberKind.PERSON;
            default -> true;
        };
    }

    Level readers() {
        return readers;
    }

    Level writers() {
        return writers;
    }
}
