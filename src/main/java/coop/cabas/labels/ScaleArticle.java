package coop.cabas.labels;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a scale knows of an article that it weighs.
 *
 * @param number typed at the scale (PLU), above zero
 * @param price of one kilogram, all taxes included; null when not known
 * @param tare grams taken off for the package
 * @param days it keeps; 0 when no date is printed
 */
public record ScaleArticle(
        long number, String name, @Nullable Money price, int tare, int days) {}
