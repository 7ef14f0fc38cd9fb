package coop.cabas.stock.expiry.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** What is to be sold first. */
public record ShelfDatesPage(Table<?> table, Enum<?> shown) implements Exportable.OfOne {}
