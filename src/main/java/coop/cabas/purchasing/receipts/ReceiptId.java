package coop.cabas.purchasing.receipts;

import coop.cabas.shared.LongId;

/** Identity of a delivery; people see it as its number. */
public record ReceiptId(long value) implements LongId {}
