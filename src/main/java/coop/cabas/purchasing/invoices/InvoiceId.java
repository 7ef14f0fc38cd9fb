package coop.cabas.purchasing.invoices;

import coop.cabas.shared.LongId;

/** Identity of an invoice, or of a credit note. */
public record InvoiceId(long value) implements LongId {}
