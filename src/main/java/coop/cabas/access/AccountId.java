package coop.cabas.access;

import coop.cabas.shared.LongId;

/** Identity of an {@link Account}. */
public record AccountId(long value) implements LongId {}
