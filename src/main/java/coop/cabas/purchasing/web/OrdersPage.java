package coop.cabas.purchasing.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Orders of all suppliers. */
public record OrdersPage(Table<OrderList.Row> table, Enum<?> shown) implements Exportable.OfOne {}
