package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of a dated shift. */
public record ShiftId(long value) implements LongId {}
