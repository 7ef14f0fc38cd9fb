package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of a typical week. */
public record WeekId(long value) implements LongId {}
