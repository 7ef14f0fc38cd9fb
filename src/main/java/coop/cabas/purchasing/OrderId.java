package coop.cabas.purchasing;

import coop.cabas.shared.LongId;

/** Identity of an order to a supplier; people see it as its number. */
public record OrderId(long value) implements LongId {}
