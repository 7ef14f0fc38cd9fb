package coop.cabas.barcodes;

/** Numbers of articles of every length: GTIN-8, 12, 13 and 14. GS1 General Specifications, section 7.9 (check digit). */
public final class Gtin {

    private static final int WEIGHT = 3;
    private static final int TEN = 10;

    private Gtin() {}

    /** Whether a code has the length of one, and its last digit agrees with the others. */
    public static boolean isValid(String code) {
        if (!code.matches("[0-9]{8}|[0-9]{12,14}")) {
            return false;
        }
        var sum = 0;
        for (var i = 0; i < code.length(); i++) {
            var fromTheRight = code.length() - 1 - i;
            sum += (code.charAt(i) - '0') * (fromTheRight % 2 == 0 ? 1 : WEIGHT);
        }
        return sum % TEN == 0;
    }
}
