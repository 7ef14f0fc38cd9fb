package coop.cabas.purchasing.intake;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What another program says that a supplier offers.
 *
 * @param reference the supplier's own code; null when it is not known
 * @param ean 8 to 14 digits; null when it has none
 * @param pack pieces or kilograms in a parcel; null when it is not known
 * @param price of one, VAT excluded, discounts taken off; null when it is not known
 */
public record IncomingOffer(
        @Nullable String reference,
        @Nullable String ean,
        String label,
        @Nullable BigDecimal pack,
        @Nullable BigDecimal price) {}
