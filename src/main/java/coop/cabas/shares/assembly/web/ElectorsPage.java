package coop.cabas.shares.assembly.web;

import coop.cabas.shares.assembly.Assembly;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Who may vote in an assembly: the convening list. */
public record ElectorsPage(Assembly assembly, Table<?> table) implements Exportable.OfOne {}
