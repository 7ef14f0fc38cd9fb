package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of what a member says they did of work without an hour. */
public record WorkId(long value) implements LongId {}
