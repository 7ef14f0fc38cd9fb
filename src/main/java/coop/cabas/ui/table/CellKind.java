package coop.cabas.ui.table;

/** What a cell holds: decides how it is written on a page and typed in an export. */
public enum CellKind {
    TEXT,
    COUNT,
    NUMBER,
    MONEY,
    /** Euros of one piece, in ten-thousandths, as suppliers give them. */
    UNIT_PRICE,
    PERCENT,
    DAY,
    MOMENT,
    /** A state: shown with a word in a coloured pill. The value is a {@link Badge}. */
    BADGE;

    boolean isNumeric() {
        return this == COUNT || this == NUMBER || this == MONEY || this == UNIT_PRICE || this == PERCENT;
    }
}
