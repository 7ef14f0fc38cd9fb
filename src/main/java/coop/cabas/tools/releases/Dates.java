package coop.cabas.tools.releases;

import java.time.LocalDate;

/** Days that a document tells. */
final class Dates {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Dates() {}

    /** Far ages are mistakes, and some cannot even be stored. */
    static boolean isBelievable(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
