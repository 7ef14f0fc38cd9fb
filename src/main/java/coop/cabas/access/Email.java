package coop.cabas.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which e-mail addresses are kept and compared. */
public final class Email {

    private static final String WORD = "[^@.\\s\\p{Z}\\p{Cc}\\p{Cf}<>,;:()\\[\\]\\\\\"“”„«»]+";
    private static final String LABEL = "[\\p{L}\\p{Nd}-]+";
    private static final Pattern SHAPE = Pattern.compile(dotted(WORD) + "@" + dotted(LABEL));

    private Email() {}

    /** @return without blanks around, in Unicode form NFC, in lower case */
    public static String normalised(String typed) {
        return Normalizer.normalize(Blanks.strip(typed), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether mail could possibly reach it: one bare address, without name, brackets or the comma of a list. Nothing
     * stricter: what is right is decided by the link that is sent there.
     */
    public static boolean isPlausible(String normalised) {
        return normalised.length() <= 254 && SHAPE.matcher(normalised).matches();
    }

    private static String dotted(String word) {
        return word + "(?:\\." + word + ")*+";
    }
}
