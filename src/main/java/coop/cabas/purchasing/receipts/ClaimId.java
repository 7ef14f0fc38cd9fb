package coop.cabas.purchasing.receipts;

import coop.cabas.shared.LongId;

/** Identity of a credit that is expected. */
public record ClaimId(long value) implements LongId {}
