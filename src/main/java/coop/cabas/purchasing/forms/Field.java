package coop.cabas.purchasing.forms;

/** What a column of a supplier's file holds. */
public enum Field {
    /** The article's barcode. */
    EAN,
    /** The supplier's own code of the article. */
    REFERENCE,
    LABEL,
    /** Units in a parcel. */
    PACK_SIZE,
    /** What one unit holds, in the supplier's words: {@code 4x100g}. */
    CONTENT,
    /** Price of one unit excl. VAT, before discounts. */
    UNIT_PRICE,
    /** Price of one unit excl. VAT, after discounts. */
    NET_PRICE,
    /** Price of a parcel excl. VAT. */
    PACK_PRICE,
    /** Rate of VAT. */
    VAT,
    /** A discount in per cent; several columns may hold one, each given on what the one before leaves. */
    DISCOUNT,
    /** A tax or charge besides VAT, for one unit; several columns may hold one. */
    COST,
    /** Parcels ordered: the column that is filled in. */
    PARCELS,
    /** Units delivered. */
    DELIVERED,
    /** Amount of the line excl. VAT. */
    AMOUNT;

    /** Whether several columns may hold it. */
    public boolean isRepeated() {
        return this == DISCOUNT || this == COST;
    }

    boolean isPrice() {
        return this == UNIT_PRICE || this == NET_PRICE || this == PACK_PRICE;
    }

    /** Whether a number there tells that the row speaks of an article. */
    boolean isCounted() {
        return isPrice() || this == PARCELS || this == DELIVERED || this == AMOUNT;
    }
}
