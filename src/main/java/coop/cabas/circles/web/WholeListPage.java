package coop.cabas.circles.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/**
 * Who holds what, or what is owed, in all circles.
 *
 * @param path its own address
 */
public record WholeListPage(Table<?> table, OnDay day, String path) implements Exportable.OfOne {}
