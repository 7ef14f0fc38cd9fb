package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One article. Amounts in euros, scale 6; zero where the till knows none, null where the layout has no such column.
 *
 * @param row its row in the sheet, the first being 1
 * @param ean code of the article, leading zeros kept
 * @param reference main reference, null when missing
 * @param label name of the article, cleaned
 * @param shortLabel name on the shelf label (27 columns)
 * @param vatCode 1 = 5.5 %, 2 = 20 %, 3 and 4 = 0 %, 5 = 10 %; null when missing
 * @param vatRate per cent, scale 2; null when missing
 * @param department with its code in the layout of 27 columns; so are family and supplier
 * @param subFamily 34 columns
 * @param group touch-screen group (34 columns)
 * @param supplierRef the supplier's reference (34 columns)
 * @param saleUnit units sold together; 6 is a pack of 6 (34 columns)
 * @param pack units in a parcel ("unité cmde", "PCB")
 * @param contents of one unit, in {@code contentsUnit} (27 columns)
 * @param grossPurchasePrice before discount (34 columns)
 * @param supplierDiscount per cent (34 columns)
 * @param purchasePrice of one unit, without VAT
 * @param price1 selling price incl. VAT; {@code price4} is the promotion's
 * @param promotionPrice 34 columns
 * @param stock level at export; may be negative
 * @param stockValue at purchase price (34 columns)
 * @param priceSince since when the price applies (27 columns)
 */
public record ArticleLine(
        int row,
        String ean,
        @Nullable String reference,
        String label,
        @Nullable String shortLabel,
        @Nullable Integer vatCode,
        @Nullable BigDecimal vatRate,
        Coded department,
        Coded family,
        @Nullable String subFamily,
        @Nullable String group,
        @Nullable String subGroup,
        Coded supplier,
        @Nullable String supplierRef,
        @Nullable BigDecimal saleUnit,
        BigDecimal pack,
        @Nullable BigDecimal contents,
        @Nullable String contentsUnit,
        @Nullable BigDecimal grossPurchasePrice,
        @Nullable BigDecimal supplierDiscount,
        @Nullable BigDecimal extraCost,
        BigDecimal purchasePrice,
        BigDecimal price1,
        BigDecimal price2,
        BigDecimal price3,
        BigDecimal price4,
        @Nullable LocalDate promotionFrom,
        @Nullable LocalDate promotionTo,
        @Nullable BigDecimal promotionPrice,
        BigDecimal stock,
        @Nullable BigDecimal stockValue,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable LocalDate priceSince) {}
