package coop.cabas.purchasing.receipts.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Deliveries. */
public record ReceiptsPage(Table<?> table, Enum<?> shown, boolean receives) implements Exportable.OfOne {}
