package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of a place taken at a shift. */
public record BookingId(long value) implements LongId {}
