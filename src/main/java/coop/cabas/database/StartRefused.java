package coop.cabas.database;

/**
 * Cabas cannot start, for a reason that the person who starts it can remedy. Shown as it is, without a stack trace.
 *
 * <p>Told in French and in English: it is read on a terminal, before anybody has chosen a language.
 */
public final class StartRefused extends RuntimeException {

    public StartRefused(String french, String english) {
        super(french + System.lineSeparator() + english);
    }

    StartRefused(String french, String english, Throwable cause) {
        super(french + System.lineSeparator() + english, cause);
    }
}
