package coop.cabas.privacy;

/** Kinds of personal data, as the register of processing lists them (GDPR, article 30.1.c). */
public enum Category {
    IDENTITY,
    CONTACT,
    LIFE,
    HOUSEHOLD,
    PHOTO,
    PARTICIPATION,
    FINANCE,
    CONSENT,
    NOTE,
    DOCUMENT,
    CONNECTION,
    TECHNICAL
}
