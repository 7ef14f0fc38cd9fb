package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of a kind of work. */
public record JobId(long value) implements LongId {}
