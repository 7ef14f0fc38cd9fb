package coop.cabas.circles;

import coop.cabas.shared.LongId;

/** Identity of an {@link Accountability}. */
public record AccountabilityId(long value) implements LongId {}
