package coop.cabas.purchasing.prices;

import coop.cabas.shared.LongId;

/** Identity of a list of prices that a supplier sent. */
public record PriceFileId(long value) implements LongId {}
