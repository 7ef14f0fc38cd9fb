package coop.cabas.members;

import coop.cabas.shared.LongId;

/** Identity of a status. */
public record StatusId(long value) implements LongId {}
