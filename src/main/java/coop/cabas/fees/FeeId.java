package coop.cabas.fees;

import coop.cabas.shared.LongId;

/** Identity of a fee or gift. */
public record FeeId(long value) implements LongId {}
