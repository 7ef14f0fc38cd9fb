package coop.cabas.sales.web;

import coop.cabas.sales.DayBalance;
import coop.cabas.ui.table.Badge;

/** How far two sources agree, in a word and a tone. */
final class States {

    private States() {}

    static Badge of(DayBalance.State state) {
        return switch (state) {
            case EQUAL -> Badge.of(Badge.Tone.GOOD, "sales.state.EQUAL");
            case DIFFERENT -> Badge.of(Badge.Tone.BAD, "sales.state.DIFFERENT");
            case JOURNAL_ONLY -> Badge.of(Badge.Tone.NEUTRAL, "sales.state.JOURNAL_ONLY");
            case PLU_ONLY -> Badge.of(Badge.Tone.NEUTRAL, "sales.state.PLU_ONLY");
        };
    }

    static Badge agreement(boolean agrees) {
        return of(agrees ? DayBalance.State.EQUAL : DayBalance.State.DIFFERENT);
    }
}
