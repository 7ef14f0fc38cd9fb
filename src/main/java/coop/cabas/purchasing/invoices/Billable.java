package coop.cabas.purchasing.invoices;

import coop.cabas.purchasing.receipts.ReceiptId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A delivery that an invoice may bill.
 *
 * @param note number of its delivery note; null when there was none
 * @param value euros, VAT excluded, of what came in good order
 * @param chosen whether the invoice bills it
 */
public record Billable(ReceiptId receipt, @Nullable String note, LocalDate day, BigDecimal value, boolean chosen) {}
