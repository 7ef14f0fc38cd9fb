package coop.cabas.stock.inventories;

import coop.cabas.shared.LongId;

/** Identity of an inventory. */
public record InventoryId(long value) implements LongId {}
