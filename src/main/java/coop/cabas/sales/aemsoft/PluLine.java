package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One article sold on one day. Day, EAN, quantity, amounts, rate and cost are facts; what is marked "today's" was true
 * only when the till exported the file.
 *
 * @param row its row in the sheet, the first being 1
 * @param day the day of sale, its year resolved
 * @param ean code of the article, leading zeros kept
 * @param supplierRef the supplier's reference, null when missing
 * @param label name of the article, cleaned
 * @param quantity pieces, or kilograms when weighed; negative for a refund; scale 6
 * @param inclVat what was paid, in euros, scale 2
 * @param exclVat the same without VAT, scale 6
 * @param vatRate per cent applied at the sale, scale 2
 * @param margin amount without VAT less the goods' cost, scale 6
 * @param priceExclVat today's selling price, scale 6
 * @param priceInclVat today's selling price, scale 6
 * @param stock today's stock, scale 6
 * @param purchasePrice net purchase price without VAT of one unit, scale 6, zero when the till knows none
 * @param articleVatRate today's rate of the article in per cent, scale 2
 * @param department department's name
 * @param family family's name, null when the article has none
 * @param subFamily sub-family's name, null when the article has none
 * @param supplier supplier's name, null when the article has none
 */
public record PluLine(
        int row,
        LocalDate day,
        String ean,
        @Nullable String supplierRef,
        String label,
        BigDecimal quantity,
        BigDecimal inclVat,
        BigDecimal exclVat,
        BigDecimal vatRate,
        BigDecimal margin,
        BigDecimal priceExclVat,
        BigDecimal priceInclVat,
        BigDecimal stock,
        BigDecimal purchasePrice,
        @Nullable BigDecimal articleVatRate,
        @Nullable String department,
        @Nullable String family,
        @Nullable String subFamily,
        @Nullable String supplier) {

    /** What the goods cost, without VAT: amount less margin, scale 6. */
    public BigDecimal cost() {
        return exclVat.subtract(margin);
    }
}
