package coop.cabas.stock.inventories.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Inventories, the latest first. */
public record InventoriesPage(Table<?> table) implements Exportable.OfOne {}
