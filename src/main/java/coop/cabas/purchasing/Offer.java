package coop.cabas.purchasing;

import coop.cabas.articles.ArticleId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a supplier offers.
 *
 * @param reference the supplier's own code; null when it has none
 * @param ean code of the manufacturer, as the supplier tells it; null when it does not
 * @param article what it is in the shop; null while nobody has said
 * @param pack pieces or kilograms in a parcel
 * @param fewest the fewest parcels that are delivered
 * @param rank of several suppliers of one article, the lowest is ordered of
 * @param shelfDays days that it keeps once delivered; null for what keeps
 * @param listedOn day of the last list of prices that had it
 * @param price null before the first
 */
public record Offer(
        OfferId id,
        SupplierId supplier,
        @Nullable String reference,
        @Nullable String ean,
        String label,
        @Nullable ArticleId article,
        BigDecimal pack,
        int fewest,
        int rank,
        @Nullable Integer shelfDays,
        LocalDate listedOn,
        boolean ended,
        @Nullable OfferPrice price) {

    /** What one costs, VAT excluded; null when that is not known. */
    public @Nullable BigDecimal net() {
        return price == null ? null : price.net();
    }
}
