package coop.cabas.circles;

import coop.cabas.shared.LongId;

/** Identity of a circle. */
public record CircleId(long value) implements LongId {}
