package coop.cabas.purchasing.invoices.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Invoices and credit notes. */
public record InvoicesPage(Table<?> table, Enum<?> shown, boolean keeps) implements Exportable.OfOne {}
