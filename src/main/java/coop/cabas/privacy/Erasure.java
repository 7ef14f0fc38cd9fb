package coop.cabas.privacy;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column when its person is made anonymous.
 *
 * @param value what replaces the value, as SQL reads it: of {@code REPLACE} only
 */
public record Erasure(Kind kind, @Nullable String value) {

    public static final Erasure KEEP = new Erasure(Kind.KEEP, null);
    public static final Erasure DELETE = new Erasure(Kind.DELETE, null);

    public enum Kind {
        /** It stays: the law asks for it, or without the rest it tells nothing of anybody. */
        KEEP,
        REPLACE,
        /** Its row goes. */
        DELETE,
        /** The module's own {@code PersonalData} sees to it. */
        CODE,
        /** The database computes it anew from what is left. */
        DERIVED
    }

    /** @param word {@code keep}, {@code blank}, {@code null}, {@code delete}, {@code code}, {@code derived}, or {@code =} and a value */
    static Erasure of(String word) {
        return switch (word) {
            case "keep" -> KEEP;
            case "delete" -> DELETE;
            case "blank" -> new Erasure(Kind.REPLACE, "");
            case "null" -> new Erasure(Kind.REPLACE, null);
            case "code" -> new Erasure(Kind.CODE, null);
            case "derived" -> new Erasure(Kind.DERIVED, null);
            default -> {
                if (!word.startsWith("=")) {
                    throw new IllegalStateException("Not a way to erase: " + word);
                }
                yield new Erasure(Kind.REPLACE, word.substring(1));
            }
        };
    }
}
