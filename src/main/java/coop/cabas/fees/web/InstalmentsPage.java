package coop.cabas.fees.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Planned parts of fees that are owed. @param late whether only those whose day is past are shown */
public record InstalmentsPage(Table<?> table, boolean late) implements Exportable.OfOne {}
