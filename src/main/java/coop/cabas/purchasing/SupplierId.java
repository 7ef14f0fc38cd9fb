package coop.cabas.purchasing;

import coop.cabas.shared.LongId;

/** Identity of a supplier of goods. */
public record SupplierId(long value) implements LongId {}
