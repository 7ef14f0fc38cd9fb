package coop.cabas.barcodes;

/** Number under the bars of a card: GS1 General Specifications, section 7.9 (check digit). */
public final class Ean13 {

    private static final int DIGITS = 12;
    private static final int WEIGHT = 3;
    private static final int TEN = 10;

    private Ean13() {}

    /**
     * Thirteen digits, the last of which checks the others.
     *
     * @param prefix first digits
     * @throws IllegalArgumentException when both do not fit into twelve digits
     */
    public static String of(String prefix, long number) {
        var room = DIGITS - prefix.length();
        var digits = String.format("%0" + room + "d", number);
        if (digits.length() != room) {
            throw new IllegalArgumentException(number + " does not fit behind " + prefix);
        }
        var body = prefix + digits;
        return body + check(body);
    }

    /** @param body its first twelve digits, to which the one that checks them is added */
    public static String of(String body) {
        return body + check(body);
    }

    /** Whether thirteen digits agree with their last. */
    public static boolean isValid(String code) {
        return code.matches("\\d{13}") && code.charAt(DIGITS) - '0' == check(code.substring(0, DIGITS));
    }

    private static int check(String body) {
        var sum = 0;
        for (var i = 0; i < DIGITS; i++) {
            sum += (body.charAt(i) - '0') * (i % 2 == 0 ? 1 : WEIGHT);
        }
        return (TEN - sum % TEN) % TEN;
    }
}
