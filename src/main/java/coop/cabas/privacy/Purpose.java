package coop.cabas.privacy;

/**
 * What personal data is kept for: each is one processing of the register (GDPR, article 30.1.b), on one legal basis
 * (article 6.1). Their words are the texts {@code privacy.purpose.<name>} and {@code .help}.
 */
public enum Purpose {
    /** The member file and life of the coop: the contract of membership. */
    MEMBERSHIP(Basis.CONTRACT),
    /** Fees, gifts and payments in the books: Code de commerce, article L123-22. */
    BOOKS(Basis.LAW),
    /** The register of shares: Code de commerce, article R228-8; loi 47-1775. */
    SHARES(Basis.LAW),
    /** Receipts for gifts: Code général des impôts, articles 200 and 1740 A; Livre des procédures fiscales, L102 E. */
    RECEIPTS(Basis.LAW),
    /** Circles, roles, meetings, decisions. */
    GOVERNANCE(Basis.INTEREST),
    /** Shifts, availability, access to the shop. */
    SHOP(Basis.CONTRACT),
    /** Letters the program writes: invitations, reminders, convocations. */
    LETTERS(Basis.CONTRACT),
    /** Newsletters, public lists and whatever else waits for a yes. */
    CONSENT(Basis.CONSENT),
    /** Accounts, sign-ins, and their protection: GDPR, article 32. */
    ACCESS(Basis.INTEREST),
    /** Who did what: GDPR, articles 5.2 and 32. */
    TRACE(Basis.INTEREST),
    /** Bringing over what was kept elsewhere, and proving that nothing was lost. */
    TAKEOVER(Basis.INTEREST),
    /** The tools of the coop and who looks after them. */
    TOOLS(Basis.INTEREST),
    /** Figures of the shop. */
    SALES(Basis.INTEREST),
    /** Who signs for the coop. */
    ORGANISATION(Basis.LAW),
    /** Answering those who use their rights: GDPR, articles 12 to 22. */
    RIGHTS(Basis.LAW),
    /** Of columns that speak of nobody. */
    NONE(Basis.INTEREST);

    private final Basis basis;

    Purpose(Basis basis) {
        this.basis = basis;
    }

    public Basis basis() {
        return basis;
    }

    /** Legal basis of a processing: GDPR, article 6.1. */
    public enum Basis {
        /** Article 6.1.a. */
        CONSENT,
        /** Article 6.1.b. */
        CONTRACT,
        /** Article 6.1.c. */
        LAW,
        /** Article 6.1.f. */
        INTEREST
    }
}
