package coop.cabas.articles.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Prices of all that is sold, as members see them. */
public record PriceListPage(Table<?> table) implements Exportable.OfOne {}
