package coop.cabas.fees.calls;

import coop.cabas.shared.LongId;

/** Identity of a call of fees. */
public record FeeCallId(long value) implements LongId {}
