package coop.cabas.purchasing.invoices;

import coop.cabas.files.FileId;
import coop.cabas.purchasing.SupplierId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a supplier asks to be paid, or gives back.
 *
 * @param due day on which it has to be paid; null when it is not told
 * @param net euros, VAT excluded, as it prints them
 * @param vat euros; null when it is not told
 * @param gross euros, VAT included; null when it is not told
 * @param file null when it was typed from a paper
 * @param endedAt when it was approved or discarded; null while it is open
 */
public record Invoice(
        InvoiceId id,
        SupplierId supplier,
        String supplierName,
        Kind kind,
        String number,
        LocalDate dated,
        @Nullable LocalDate due,
        BigDecimal net,
        @Nullable BigDecimal vat,
        @Nullable BigDecimal gross,
        Source source,
        @Nullable FileId file,
        State state,
        String by,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public enum Kind {
        INVOICE,
        CREDIT_NOTE
    }

    /** How its figures came here. */
    public enum Source {
        TYPED,
        /** Read from a table, {@code .csv} or a workbook. */
        FORM,
        /** Read from an electronic invoice. */
        FACTURX
    }

    /** Where it stands. */
    public enum State {
        OPEN,
        APPROVED,
        DISCARDED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isCredit() {
        return kind == Kind.CREDIT_NOTE;
    }
}
