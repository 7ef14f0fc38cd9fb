package coop.cabas.access;

import java.util.regex.Pattern;

/** White space of every kind: also no-break spaces, and the invisible marks that come along when text is copied. */
final class Blanks {

    private static final String BLANKS = "[\\s\\p{Z}\\p{Cc}\\p{Cf}]+";
    private static final Pattern AROUND = Pattern.compile("\\A" + BLANKS + "|" + BLANKS + "\\z");

    private Blanks() {}

    /** @return the text without any around it */
    static String strip(String text) {
        return AROUND.matcher(text).replaceAll("");
    }
}
