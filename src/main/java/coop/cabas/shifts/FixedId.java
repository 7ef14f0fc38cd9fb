package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of a place that somebody holds for good. */
public record FixedId(long value) implements LongId {}
