package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * One move of one article.
 *
 * @param row its row in the sheet, the first being 1
 * @param type what it does to the stock
 * @param typeCode the till's letter: L, R, I, + or -
 * @param day the day it counts for (of a delivery, the delivery day)
 * @param orderNumber the till's order, null when there is none
 * @param noteNumber delivery note or slip in full, null when there is none
 * @param keyedAt when a delivery note was keyed, by its number, on the shop's clock; null when that does not say
 * @param ean code of the article, leading zeros kept
 * @param reference article's reference, null when missing
 * @param label name of the article, cleaned, cut by the till at 50
 * @param outsideOrder received though not ordered ("HORS CMDE")
 * @param stockBefore stock before the move, scale 6
 * @param quantity never signed by the till, scale 6; counted quantity for an inventory
 * @param purchasePrice without VAT, scale 6
 * @param salePrice shelf price; for a delivery or shortage the purchase price with VAT; scale 6
 * @param amountExclVat scale 6
 * @param amountInclVat scale 6
 * @param reason why: MANQUANT, PRODUITS INVENDABLES…; {@code CMDE} for a delivery; null when missing
 * @param supplier supplier's name, null when missing; so are department and family
 * @param vatRate per cent, scale 2, null when missing
 */
public record Move(
        int row,
        Type type,
        String typeCode,
        LocalDate day,
        @Nullable String orderNumber,
        @Nullable String noteNumber,
        @Nullable LocalDateTime keyedAt,
        String ean,
        @Nullable String reference,
        String label,
        boolean outsideOrder,
        BigDecimal stockBefore,
        BigDecimal quantity,
        BigDecimal purchasePrice,
        BigDecimal salePrice,
        BigDecimal amountExclVat,
        BigDecimal amountInclVat,
        @Nullable String reason,
        @Nullable String supplier,
        @Nullable String department,
        @Nullable String family,
        @Nullable BigDecimal vatRate) {

    /** The same move with its note in full. */
    Move withNote(String note) {
        return new Move(
                row,
                type,
                typeCode,
                day,
                orderNumber,
                note,
                DeliveryReason.keyedAt(note),
                ean,
                reference,
                label,
                outsideOrder,
                stockBefore,
                quantity,
                purchasePrice,
                salePrice,
                amountExclVat,
                amountInclVat,
                reason,
                supplier,
                department,
                family,
                vatRate);
    }

    /** What the move does to the stock, signed: an inventory brings it to what was counted. */
    public BigDecimal stockEffect() {
        return switch (type) {
            case DELIVERY, ENTRY -> quantity;
            case EXIT -> quantity.negate();
            case INVENTORY -> quantity.subtract(stockBefore);
            case SHORTAGE, OTHER -> BigDecimal.ZERO.setScale(6);
        };
    }

    /** What a move is. */
    public enum Type {
        /** L: quantity really received, 0 when nothing came. */
        DELIVERY,
        /** R: ordered but missing, broken or refused; leaves the stock alone. */
        SHORTAGE,
        /** I: counted. */
        INVENTORY,
        /** +: other entry. */
        ENTRY,
        /** -: other exit. */
        EXIT,
        /** A letter we do not know; leaves the stock alone. */
        OTHER
    }
}
