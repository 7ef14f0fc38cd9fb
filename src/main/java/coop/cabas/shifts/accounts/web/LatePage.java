package coop.cabas.shifts.accounts.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind, drops out, or never came.
 *
 * @param view the list that is shown
 * @param least hours behind from which
 * @param most hours behind until which accounts are shown; null without end
 * @param spared whether those that nobody is to chase are shown too
 */
public record LatePage(
        Table<?> table, View view, int least, @Nullable Integer most, boolean spared, boolean mayPlan)
        implements Exportable.OfOne {

    /** What may be looked at. */
    public enum View {
        BEHIND,
        DROPPING,
        SAVED,
        NEVER,
        UNSEEN
    }

    public boolean isOf(View other) {
        return view == other;
    }

    public boolean hasRange() {
        return view == View.BEHIND || view == View.DROPPING;
    }
}
