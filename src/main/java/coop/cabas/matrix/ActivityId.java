package coop.cabas.matrix;

import coop.cabas.shared.LongId;

/** Identity of an {@link Activity}. */
public record ActivityId(long value) implements LongId {}
