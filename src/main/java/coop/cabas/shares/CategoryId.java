package coop.cabas.shares;

import coop.cabas.shared.LongId;

/** Identity of a category of subscribers. */
public record CategoryId(long value) implements LongId {}
