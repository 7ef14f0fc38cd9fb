package coop.cabas.fees;

import coop.cabas.shared.LongId;

/** Identity of a payment. */
public record PaymentId(long value) implements LongId {}
