package coop.cabas.purchasing.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** What was bought of each supplier. */
public record PurchaseFiguresPage(Table<PurchaseFigures.Row> table, Enum<?> shown) implements Exportable.OfOne {}
