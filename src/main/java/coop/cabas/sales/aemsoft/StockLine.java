package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * The level of one article. The only export with both codes and labels. Amounts in euros, scale 6; zero where the till
 * knows none.
 *
 * @param row its row in the sheet, the first being 1
 * @param ean code of the article, leading zeros kept
 * @param reference main reference, null when missing
 * @param label name of the article, cleaned
 * @param quantity stock: pieces, or kilograms when weighed; may be negative; scale 6
 * @param netPurchasePrice of one unit, without VAT
 * @param grossPurchasePrice of one unit, without VAT, before discount
 * @param averagePurchasePrice weighted average ("PAMP") of one unit, without VAT
 * @param priceInclVat selling price of one unit
 * @param valueNet stock at net purchase price
 * @param valueGross stock at gross purchase price
 * @param valueAverage stock at average purchase price
 * @param valueInclVat stock at selling price
 * @param vatCode 1 = 5.5 %, 2 = 20 %, 3 and 4 = 0 %, 5 = 10 %; null when missing
 * @param vatRate per cent, scale 2; null when missing
 * @param purchasePrice purchase price of the article's record
 * @param pack units in a parcel ("PCB")
 * @param contents of one unit, in {@code contentsUnit}
 * @param contentsUnit kg, Litre, Unité…; null when missing
 */
public record StockLine(
        int row,
        String ean,
        @Nullable String reference,
        String label,
        BigDecimal quantity,
        BigDecimal netPurchasePrice,
        BigDecimal grossPurchasePrice,
        BigDecimal averagePurchasePrice,
        BigDecimal priceInclVat,
        BigDecimal valueNet,
        BigDecimal valueGross,
        BigDecimal valueAverage,
        BigDecimal valueInclVat,
        Coded department,
        Coded family,
        Coded subFamily,
        Coded supplier,
        Coded group,
        Coded subGroup,
        Coded shelf,
        Coded brand,
        @Nullable Integer vatCode,
        @Nullable BigDecimal vatRate,
        BigDecimal purchasePrice,
        BigDecimal pack,
        BigDecimal contents,
        @Nullable String contentsUnit,
        BigDecimal minimum,
        BigDecimal ideal,
        BigDecimal maximum) {}
