package coop.cabas.purchasing.forms;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What is ordered of an article.
 *
 * @param ean null when the article has none
 * @param reference the supplier's own code; null when it is not known
 * @param parcels more than none, at most a million
 */
public record Ordered(@Nullable String ean, @Nullable String reference, BigDecimal parcels) {

    private static final BigDecimal MOST = new BigDecimal(1_000_000);

    public Ordered {
        if (parcels.signum() <= 0 || parcels.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("parcels: " + parcels);
        }
    }
}
