package coop.cabas.shares.interest;

import coop.cabas.shared.LongId;

/** Identity of a vote of interest. */
public record InterestId(long value) implements LongId {}
