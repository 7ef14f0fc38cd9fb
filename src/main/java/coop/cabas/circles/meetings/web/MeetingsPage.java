package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.KnownCircle;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** The meetings of a circle. */
public record MeetingsPage(KnownCircle circle, Table<?> meetings, boolean mayPlan) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return meetings;
    }
}
