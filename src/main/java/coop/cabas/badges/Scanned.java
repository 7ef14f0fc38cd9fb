package coop.cabas.badges;

import java.util.Locale;

/** What a scanner typed. */
final class Scanned {

    /** Longest thing that is looked at: the code of a phone has 177 digits. */
    private static final int LONGEST = 200;

    /** The row of digits of a French keyboard, as a scanner types it that believes the keyboard to be American. */
    private static final String FRENCH_ROW = "à&é\"'(-è_ç";

    private Scanned() {}

    /** In capitals, without blanks around; empty for what is too long to be a code. */
    static String normal(String typed) {
        var text = typed.strip();
        if (text.length() > LONGEST) {
            return "";
        }
        return text.chars().anyMatch(c -> FRENCH_ROW.indexOf(c) >= 0 && c != '-')
                ? digits(text)
                : text.toUpperCase(Locale.ROOT);
    }

    private static String digits(String text) {
        var digits = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            var digit = FRENCH_ROW.indexOf(c);
            digits.append(digit < 0 ? (char) c : (char) ('0' + digit));
        });
        return digits.toString().toUpperCase(Locale.ROOT);
    }
}
