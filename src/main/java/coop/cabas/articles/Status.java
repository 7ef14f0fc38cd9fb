package coop.cabas.articles;

/** Where an article is in its life. */
public enum Status {
    /** Not on the shelf yet. */
    NEW,
    ACTIVE,
    /** Comes back with its season. */
    OUT_OF_SEASON,
    /** Is not sold any more; its past stays. */
    ENDED
}
