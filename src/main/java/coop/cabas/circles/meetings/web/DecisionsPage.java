package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.KnownCircle;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Decisions of a circle, or the register of all.
 *
 * @param circle null for all
 * @param state what the list is narrowed to, null for nothing
 */
public record DecisionsPage(
        @Nullable KnownCircle circle,
        Table<?> decisions,
        @Nullable String state,
        boolean mayPropose) implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return decisions;
    }

    public List<String> states() {
        return DecisionList.STATES;
    }

    public String address() {
        return (circle == null ? "" : circle.address()) + "/decisions";
    }
}
