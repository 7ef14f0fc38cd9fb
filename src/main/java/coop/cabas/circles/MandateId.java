package coop.cabas.circles;

import coop.cabas.shared.LongId;

/** Identity of a {@link Mandate}. */
public record MandateId(long value) implements LongId {}
