package coop.cabas.indicators.figures;

/** Where an indicator comes from: a kind of file that the till exports, or what Cabas itself keeps. Its name is the text {@code indicators.source.<name>}. */
public enum Source {
    PLU,
    JOURNAL,
    STOCK,
    MOVES,
    ARTICLES,
    NOTES,
    MEMBERS,
    FEES,
    SHARES,
    SHIFTS,
    DOOR
}
