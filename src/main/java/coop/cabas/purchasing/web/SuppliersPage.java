package coop.cabas.purchasing.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Of whom the shop buys. */
public record SuppliersPage(Table<SupplierList.Row> table, Enum<?> shown, boolean manages)
        implements Exportable.OfOne {}
