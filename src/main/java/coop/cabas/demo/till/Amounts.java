package coop.cabas.demo.till;

/** Amounts as the till computes them, in millionths of a euro. */
final class Amounts {

    private Amounts() {}

    /** @param vat in tenths of a per cent */
    static long exclVat(long cents, int vat) {
        return rounded(cents * 10_000_000, 1000 + vat);
    }

    static long inclVat(long cents, int vat) {
        return cents * 10 * (1000 + vat);
    }

    /** @param quantity in thousandths */
    static long times(long quantity, long cents) {
        return quantity * cents * 10;
    }

    /** A share in ten thousandths of a per cent. */
    static long share(long part, long whole) {
        return whole == 0 ? 0 : rounded(part * 1_000_000, whole);
    }

    /** To the nearest; halves away from zero. */
    static long rounded(long dividend, long divisor) {
        long sign = dividend < 0 == divisor < 0 ? 1 : -1;
        return sign * ((2 * Math.abs(dividend) + Math.abs(divisor)) / (2 * Math.abs(divisor)));
    }
}
