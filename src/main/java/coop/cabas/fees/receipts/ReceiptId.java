package coop.cabas.fees.receipts;

import coop.cabas.shared.LongId;

/** Identity of a receipt. */
public record ReceiptId(long value) implements LongId {}
