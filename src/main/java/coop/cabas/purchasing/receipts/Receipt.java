package coop.cabas.purchasing.receipts;

import coop.cabas.files.FileId;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.SupplierId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A delivery.
 *
 * @param order that it answers; null when it answers none
 * @param note number of the delivery note; null when there was none
 * @param file the delivery note as the supplier sent it; null when it sent none
 * @param day on which it came
 * @param byTill posted while another program told the stock: it moved nothing here
 * @param postedAt null until it is posted
 */
public record Receipt(
        ReceiptId id,
        SupplierId supplier,
        String supplierName,
        @Nullable OrderId order,
        @Nullable String note,
        @Nullable FileId file,
        LocalDate day,
        State state,
        boolean byTill,
        String by,
        @Nullable Instant postedAt,
        @Nullable String postedBy) {

    /** Where it stands. */
    public enum State {
        OPEN,
        POSTED,
        /** Posted, and taken back as a whole. */
        REVERSED,
        /** Given up before it was posted. */
        ABANDONED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isPosted() {
        return state == State.POSTED;
    }

    /** What the history of the stock says. */
    String told() {
        return note == null ? "Réception " + id.value() : "BL " + note;
    }
}
