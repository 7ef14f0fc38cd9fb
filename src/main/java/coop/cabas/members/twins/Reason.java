package coop.cabas.members.twins;

import coop.cabas.shared.Message;

/** Why two files look like one person, or why they do not. Kept by name in the database. */
public enum Reason {
    SAME_NAME,
    SWAPPED_NAMES,
    SOUNDS_ALIKE,
    NEAR_NAME,
    SHORT_NAME,
    PART_OF_NAME,
    SAME_FIRST_NAME,
    SAME_BIRTH_DATE,
    SWAPPED_BIRTH_DATE,
    NEAR_BIRTH_DATE,
    SAME_EMAIL,
    SAME_PHONE,
    SAME_ADDRESS,
    SAME_COMPANY,
    SAME_COMPANY_NUMBER,
    OTHER_BIRTH_DATE,
    OTHER_GENDER,
    SAME_HOUSEHOLD,
    OTHER_COMPANY_NUMBER;

    /** Whether it speaks for two persons rather than one. */
    public boolean isAgainst() {
        return ordinal() >= OTHER_BIRTH_DATE.ordinal();
    }

    public Message words() {
        return Message.of("twins.reason." + name());
    }
}
