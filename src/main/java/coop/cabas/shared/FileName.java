package coop.cabas.shared;

import java.text.Normalizer;

/** The name of a file as given, made harmless: no folder, nothing invisible, not endless. A hint for people, never a path. */
public final class FileName {

    private static final int LONGEST = 120;
    private static final int LONGEST_EXTENSION = 10;

    private FileName() {}

    public static String clean(String given) {
        var composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        var visible = composed.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c)
                .filter(FileName::isVisible)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var alone = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1)
                .strip();
        return shorten(alone.matches("\\.*") ? "fichier" : alone);
    }

    /** Control characters forge lines; format characters (right-to-left override…) make {@code sls.exe} read as {@code exe.xls}. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return cut(name, LONGEST - 1 - extension.length()) + "…" + extension;
    }

    private static String cut(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
