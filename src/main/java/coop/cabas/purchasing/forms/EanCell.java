package coop.cabas.purchasing.forms;

import coop.cabas.barcodes.Ean13;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/**
 * What stands where an EAN should.
 *
 * @param ean null when it is none
 * @param reference the supplier's own code, which some write there when an article has no EAN; null when it is none
 * @param doubt null when all is well
 */
record EanCell(
        @Nullable String ean,
        @Nullable String reference,
        @Nullable Doubt doubt) {

    private static final EanCell EMPTY = new EanCell(null, null, null);

    private static final int LENGTH = 13;
    private static final int SHORT = 8;

    /** Too short for an EAN that lost its zeros, and no number that Excel has shortened to {@code 3,76E+12}. */
    private static final Pattern OWN_CODE = Pattern.compile("\\d{1,7}|(?=.*\\p{L})[\\p{L}\\d_/-]{1,20}");

    static EanCell of(String text) {
        var code = text.replaceAll("[ -]", "");
        if (code.isEmpty() || code.matches("0+")) {
            return EMPTY;
        }
        if (!code.matches("\\d{8,13}")) {
            return new EanCell(null, OWN_CODE.matcher(text).matches() ? text : null, Doubt.NOT_AN_EAN);
        }
        // made a number, a code loses its zeros; an American one has 12 figures and is read by scanners as 13
        var whole = "0".repeat(LENGTH - code.length()) + code;
        var ean = code.length() == SHORT ? code : whole;
        return new EanCell(ean, null, Ean13.isValid(whole) ? null : Doubt.BAD_EAN);
    }
}
