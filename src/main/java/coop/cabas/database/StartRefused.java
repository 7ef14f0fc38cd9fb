package coop.cabas.database;

import coop.cabas.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * Cabas cannot start, for a reason that the person who starts it can remedy. Shown as it is, without a stack trace, in
 * French and in English: it is read on a terminal, before anybody has chosen a language.
 */
public final class StartRefused extends RuntimeException {

    /**
     * @param key key of the text that says why and what to do
     * @param args values for its placeholders, as text
     */
    public StartRefused(String key, @Nullable Object... args) {
        this(null, key, args);
    }

    public StartRefused(@Nullable Throwable cause, String key, @Nullable Object... args) {
        super(Words.both(key, args), cause);
    }
}
