package coop.cabas.articles.openfoodfacts;

import coop.cabas.articles.ContentUnit;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What Open Food Facts says of a code. Texts that it does not say are null.
 *
 * @param content in {@code unit}, which is kilograms or litres
 * @param labels names of labels, as a new shop has them
 */
public record Found(
        String code,
        @Nullable String name,
        @Nullable String brand,
        @Nullable BigDecimal content,
        @Nullable ContentUnit unit,
        @Nullable String origin,
        Set<String> labels) {

    public Found {
        labels = Set.copyOf(labels);
    }
}
