package coop.cabas.demo.shop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Goods that came, went, were counted or did not come.
 *
 * @param type the till's letter
 * @param order number of the order, null when there is none
 * @param note the delivery note, or the number of the slip
 * @param before what the till believed, in thousandths
 * @param quantity never signed; what was counted for an inventory
 * @param cost purchase price of one, in cents
 * @param price shelf price of one, in cents
 */
public record Move(
        char type,
        LocalDate day,
        @Nullable Integer order,
        String note,
        String reason,
        Article article,
        long before,
        long quantity,
        long cost,
        long price) {

    public static final char DELIVERY = 'L';
    public static final char SHORTAGE = 'R';
    public static final char COUNT = 'I';
    public static final char EXIT = '-';
}
