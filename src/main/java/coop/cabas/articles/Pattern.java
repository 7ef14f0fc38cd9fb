package coop.cabas.articles;

import coop.cabas.shared.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a scale or a supplier prints a value into thirteen digits: prefix, item, value, check digit (GS1 General Specifications, restricted
 * circulation numbers).
 *
 * @param prefix first two digits: 02, or 20 to 29
 * @param item digits of the item behind it
 * @param decimals digits of the value after its comma
 * @param factor by which a price is multiplied: a supplier prints it without the shop's margin
 */
public record Pattern(long id, String prefix, int item, Carries carries, int decimals, BigDecimal factor) {

    private static final int DIGITS = 13;

    /** What the value is. */
    public enum Carries {
        /** Euros. */
        PRICE,
        /** Kilograms. */
        WEIGHT,
        PIECES
    }

    boolean fits(String code) {
        return code.startsWith(prefix);
    }

    /** The code under which the article is known: the digits of the item, then zeros. */
    String shell(String code) {
        var known = code.substring(0, prefix.length() + item);
        return known + "0".repeat(DIGITS - known.length());
    }

    Scanned read(String code, ArticleId article) {
        var digits = code.substring(prefix.length() + item, DIGITS - 1);
        var value = new BigDecimal(digits).movePointLeft(decimals);
        return switch (carries) {
            case PRICE -> new Scanned(article, Money.rounded(value.multiply(factor), RoundingMode.HALF_UP), null, null);
            case WEIGHT -> new Scanned(article, null, value, null);
            case PIECES -> new Scanned(article, null, null, value);
        };
    }
}
