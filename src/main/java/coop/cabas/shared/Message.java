package coop.cabas.shared;

import java.util.List;

/**
 * A sentence for people, not yet in a language: the key of a text and the values it speaks of.
 *
 * <p>Rules and importers make messages; pages and commands turn them into French or English.
 *
 * @param key key of a text in {@code messages/<module>_xx.properties}, its module first: {@code sales.import.badDate}
 * @param args values for the placeholders {@code {0}}, {@code {1}}…, never null; amounts and dates are formatted for the reader
 */
public record Message(String key, List<Object> args) {

    public Message {
        args = List.copyOf(args);
    }

    public static Message of(String key, Object... args) {
        return new Message(key, List.of(args));
    }
}
