package coop.cabas.articles;

import coop.cabas.shared.LongId;

/** Identity of one line of prices. */
public record PriceId(long value) implements LongId {}
