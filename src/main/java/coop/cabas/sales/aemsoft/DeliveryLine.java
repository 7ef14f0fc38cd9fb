package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * One article delivered. Amount = quantity delivered × net price.
 *
 * @param row its line in the file, the header being 1
 * @param ean code of the article, null when the supplier gives none
 * @param reference the supplier's reference, null when missing
 * @param label name of the article, cleaned
 * @param family the supplier's own family, null when missing
 * @param subFamily the supplier's own sub-family, null when missing
 * @param brand brand, null when missing
 * @param parcels parcels delivered
 * @param ordered units ordered, scale 6
 * @param delivered units delivered, scale 6
 * @param grossPrice of one unit, without VAT, scale 6
 * @param discount1 per cent; so are the other two
 * @param amount without VAT, scale 2
 * @param vatCode 1 = 5.5 %, 2 = 20 %; null when missing
 * @param netPrice of one unit, without VAT, scale 6
 */
public record DeliveryLine(
        int row,
        @Nullable String ean,
        @Nullable String reference,
        String label,
        @Nullable String family,
        @Nullable String subFamily,
        @Nullable String brand,
        BigDecimal parcels,
        BigDecimal ordered,
        BigDecimal delivered,
        BigDecimal grossPrice,
        BigDecimal discount1,
        BigDecimal discount2,
        BigDecimal discount3,
        BigDecimal amount,
        @Nullable Integer vatCode,
        BigDecimal netPrice) {}
