package coop.cabas.demo.shop;

/** Codes as the till has them. */
final class Ean {

    private Ean() {}

    /** The shop's own next code: {@code 20000000nnnnK}. */
    static String inStore(int number) {
        return checked("20000000%04d".formatted(number));
    }

    /** A code from the range that GS1 keeps for demonstrations: no real article can have it. */
    static String packed(int number) {
        return checked("952%09d".formatted(number * 7919L % 1_000_000_000L));
    }

    /** The shell of a label that a supplier prints: price or weight take the place of the zeros, and nobody checks it. */
    static String label(int number) {
        return "24%05d000000".formatted(number);
    }

    static String checked(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
