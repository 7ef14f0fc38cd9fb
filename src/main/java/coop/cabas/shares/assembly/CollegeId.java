package coop.cabas.shares.assembly;

import coop.cabas.shared.LongId;

/** Identity of a college of voters. */
public record CollegeId(long value) implements LongId {}
