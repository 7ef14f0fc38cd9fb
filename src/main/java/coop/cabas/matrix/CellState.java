package coop.cabas.matrix;

/** How a cell of the matrix stands. */
public enum CellState {
    /** Done, and not due for a while. */
    FRESH,
    /** Done, and to be done again soon. */
    DUE_SOON,
    /** Done once, but too long ago. */
    OVERDUE,
    /** Expected, and no proof that it was ever done. */
    NEVER,
    /** Said not to concern this tool, with a reason. */
    NOT_APPLICABLE,
    /** Not expected of such a tool. */
    NOT_EXPECTED;

    public boolean isExpected() {
        return this != NOT_APPLICABLE && this != NOT_EXPECTED;
    }

    /** Whether somebody has let it slip. */
    public boolean isMissing() {
        return this == OVERDUE || this == NEVER;
    }

    /** Whether it counts as kept in the score. */
    public boolean isKept() {
        return this == FRESH || this == DUE_SOON;
    }
}
