package coop.cabas.sales;

import java.util.List;

/**
 * What one file would do.
 *
 * @param difference its rows against what is known
 * @param replaced number of known slots that would state something else
 * @param kept slots already known from a later export, which stay as they are
 * @param held whether the very same file is already there
 */
record Findings(Difference difference, int replaced, List<Slot> kept, boolean held) {

    /** Nothing to compare: the file is not readable, or says nothing. */
    static final Findings NOTHING = new Findings(Difference.NONE, 0, List.of(), false);

    static Findings alreadyHeld(Content content) {
        return new Findings(Difference.allSame(content.rows()), 0, List.of(), true);
    }
}
