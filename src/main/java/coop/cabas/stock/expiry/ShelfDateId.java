package coop.cabas.stock.expiry;

import coop.cabas.shared.LongId;

/** Identity of what came with one date. */
public record ShelfDateId(long value) implements LongId {}
