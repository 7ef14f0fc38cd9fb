package coop.cabas.fees.calls;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Calls of fees, the latest first. */
public record CallsPage(Table<?> table) implements Exportable.OfOne {}
