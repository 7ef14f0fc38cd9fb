package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** All that has changed in a circle. */
public record HistoryPage(Circle circle, Table<?> history) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return history;
    }
}
