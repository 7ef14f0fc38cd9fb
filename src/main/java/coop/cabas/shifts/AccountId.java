package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of an account of time. */
public record AccountId(long value) implements LongId {}
