package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of a place that is kept for somebody. */
public record HoldId(long value) implements LongId {}
