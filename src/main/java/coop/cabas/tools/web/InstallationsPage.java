package coop.cabas.tools.web;

import coop.cabas.tools.Tool;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Table;

/** The log of what was installed of a tool. */
public record InstallationsPage(Tool tool, Table<?> log) implements Page {}
