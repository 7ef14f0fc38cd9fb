package coop.cabas.fees.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Who is late with their fee. */
public record LatePage(Table<?> table) implements Exportable.OfOne {}
