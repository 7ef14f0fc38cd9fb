package coop.cabas.aemsoft.web;

import coop.cabas.aemsoft.Exchange;
import coop.cabas.aemsoft.Sides;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Table;

/** Both sides. */
public record ExchangePage(Table<?> table, Sides.State state, Exchange.Counts counts) implements Exportable.OfOne {

    /** How many stand so. */
    public int count(Sides.State of) {
        return switch (of) {
            case NEW -> counts.fresh();
            case DIFFERENT -> counts.different();
            case SAME -> counts.same();
            case HERE -> counts.here();
        };
    }

    /** Whether the till's next file has something to tell it. */
    public boolean isForTheTill() {
        return counts.different() + counts.here() > 0;
    }
}
