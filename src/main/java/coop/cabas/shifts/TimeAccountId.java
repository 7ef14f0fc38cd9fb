package coop.cabas.shifts;

import coop.cabas.shared.LongId;

/** Identity of an account of time. */
public record TimeAccountId(long value) implements LongId {}
