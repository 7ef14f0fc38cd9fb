package coop.cabas.privacy;

/**
 * For how long personal data is kept (GDPR, article 5.1.e). Words and sources are the texts
 * {@code privacy.retention.<name>} and {@code .source}.
 */
public enum Retention {
    /** Of the member file: so many years after a departure, as the coop sets it. */
    FILE,
    /** Ten years from the end of the year: Code de commerce, article L123-22. */
    BOOKS,
    /** Six years: Livre des procédures fiscales, article L102 B. */
    RECEIPTS,
    /** For the life of the company. */
    REGISTER,
    /** Of the coop's own memory, such as its decisions: for its life. */
    LIFE,
    /** Proof of a consent: five years after its withdrawal, Code civil, article 2224. */
    CONSENT,
    /** As long as the account. */
    ACCOUNT,
    /** Twelve months at most: recommendation of the CNIL of 14 October 2021 on logs. */
    SIGN_INS,
    /** The trail of acts. */
    TRACE,
    /** Letters that were sent. */
    LETTERS,
    /** What is handed in: gone once it has been treated. */
    HANDED_IN,
    /** Requests about personal data: five years, Code civil, article 2224. */
    REQUESTS,
    /** Of columns that speak of nobody. */
    NONE
}
