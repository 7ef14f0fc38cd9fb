package coop.cabas.articles;

/** In what the content of a piece is told. */
public enum ContentUnit {
    KG,
    L,
    M,
    /** Nothing to compare: six eggs, one bunch. */
    PIECE
}
