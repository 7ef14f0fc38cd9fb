package coop.cabas.stock;

import coop.cabas.shared.LongId;

/** Identity of one move of the stock. */
public record MoveId(long value) implements LongId {}
