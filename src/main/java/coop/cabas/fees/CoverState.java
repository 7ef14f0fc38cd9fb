package coop.cabas.fees;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** How somebody stands with their fees on a day. */
public enum CoverState {
    /** Owes none. */
    EXEMPT,
    /** Never covered. */
    NEVER,
    UP_TO_DATE,
    /** Covered for thirty days more at most. */
    NEARLY_DUE,
    LATE;

    /** Days before the end at which it is nearly due. */
    public static final int NEARLY = 30;

    /** @param until last day covered, null for never */
    public static CoverState of(@Nullable LocalDate until, boolean exempt, LocalDate day) {
        if (exempt) {
            return EXEMPT;
        }
        if (until == null) {
            return NEVER;
        }
        if (until.isBefore(day)) {
            return LATE;
        }
        return until.isAfter(day.plusDays(NEARLY)) ? UP_TO_DATE : NEARLY_DUE;
    }
}
