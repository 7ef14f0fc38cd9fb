package coop.cabas.members;

import coop.cabas.shared.LongId;

/** Identity of a household. */
public record HouseholdId(long value) implements LongId {}
