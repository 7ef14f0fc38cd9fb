package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of work without an hour. */
public record ChoreId(long value) implements LongId {}
