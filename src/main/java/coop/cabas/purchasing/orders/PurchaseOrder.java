package coop.cabas.purchasing.orders;

import coop.cabas.files.FileId;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.SupplierId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is ordered of a supplier.
 *
 * @param untilOn day of the delivery after it: until then it has to last
 * @param version grows with every change
 * @param sentAt null while it is a draft
 * @param sentTo address it was sent to; null when it was handed over otherwise
 * @param paper as PDF, as it was sent; null while it is a draft
 * @param form the supplier's own workbook, filled in; null when it has none
 */
public record PurchaseOrder(
        OrderId id,
        SupplierId supplier,
        String supplierName,
        State state,
        LocalDate orderedOn,
        LocalDate deliverOn,
        LocalDate untilOn,
        String note,
        String by,
        int version,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable String sentTo,
        @Nullable FileId paper,
        @Nullable FileId form) {

    /** Where it stands. */
    public enum State {
        DRAFT,
        SENT,
        /** All that will come has come. */
        CLOSED,
        CANCELLED
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }
}
