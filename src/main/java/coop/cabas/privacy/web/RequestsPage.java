package coop.cabas.privacy.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Who used which right, and when they are to be answered. */
public record RequestsPage(Table<?> table, boolean all, boolean mayChange) implements Exportable.OfOne {}
