package coop.cabas.tools.web;

import coop.cabas.tools.Tool;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** The log of what was installed of a tool. */
public record InstallationsPage(Tool tool, Table<?> log) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return log;
    }
}
