package coop.cabas.indicators.figures;

/** A kind of file that the till exports, as far as indicators need it. Its name is the text {@code indicators.source.<name>}. */
public enum Source {
    PLU,
    JOURNAL,
    STOCK,
    MOVES,
    ARTICLES,
    NOTES
}
