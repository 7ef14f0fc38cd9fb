package coop.cabas.purchasing.orders;

import coop.cabas.articles.ArticleId;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.proposals.Proposed;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What is ordered of one offer.
 *
 * @param article what it is in the shop; null while nobody has said
 * @param name of the article, else the supplier's label
 * @param proposed parcels that were proposed
 * @param pack pieces or kilograms in a parcel
 * @param price of one, VAT excluded; null when it was not known
 * @param figures that led to the proposal; null for what somebody added
 */
public record OrderLine(
        OfferId offer,
        @Nullable String reference,
        @Nullable String ean,
        @Nullable ArticleId article,
        String name,
        String label,
        boolean weighed,
        int parcels,
        int proposed,
        BigDecimal pack,
        @Nullable BigDecimal price,
        @Nullable Proposed figures) {

    /** Pieces or kilograms. */
    public BigDecimal quantity() {
        return pack.multiply(BigDecimal.valueOf(parcels));
    }

    /** Euros, VAT excluded; nothing when the price is not known. */
    public BigDecimal amount() {
        return price == null ? BigDecimal.ZERO : quantity().multiply(price).setScale(2, RoundingMode.HALF_UP);
    }
}
