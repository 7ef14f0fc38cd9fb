package coop.cabas.tools.releases;

import coop.cabas.shared.Refused;

import java.util.Map;

/** A document that tells of versions, from a feed or handed in as a file. Recognised by its content. */
final class Document {

    /** Bytes that one may have. */
    static final int MOST = 4 << 20;

    /** Releases and cycles taken from one; feeds tell the newest first. */
    static final int MOST_TOLD = 1000;

    /** Bytes that the one of all products may have; larger uploads do not come so far. */
    static final int MOST_OF_ALL = 12 << 20;

    /** Elements, objects and lists that one may have: each costs far more memory than the few letters that make it. */
    private static final int MOST_PIECES = 150_000;

    private Document() {}

    /** @throws Refused when it is neither Atom nor RSS nor a product of endoflife.date */
    static Found read(byte[] content) {
        if (content.length > MOST || pieces(content) > MOST_PIECES) {
            throw new Refused("tools.file.tooLarge");
        }
        return switch (first(content)) {
            case '{', '[' -> LifeCycleDocument.read(content);
            case '<' -> NewsDocument.read(content);
            default -> throw new Refused("tools.file.unknown");
        };
    }

    /** @throws Refused when it is not endoflife.date's document of all products */
    static Map<String, Found> readAll(byte[] content) {
        if (content.length > MOST_OF_ALL || pieces(content) > MOST_PIECES) {
            throw new Refused("tools.file.tooLarge");
        }
        return LifeCycleDocument.readAll(content);
    }

    private static int pieces(byte[] content) {
        int pieces = 0;
        for (byte each : content) {
            if (each == '<' || each == '{' || each == '[') {
                pieces++;
            }
        }
        return pieces;
    }

    /** The first byte that is neither a space nor part of the mark that tells how the text is encoded. */
    private static int first(byte[] content) {
        for (byte each : content) {
            if (each > ' ') {
                return each;
            }
        }
        return 0;
    }
}
