package coop.cabas.sales;

import java.util.Locale;

/** What a file speaks of, and so what is replaced as a whole by a later one. */
enum SourceKind {
    /** Days of sale lines. */
    PLU,
    /** Days of tickets. */
    JOURNAL,
    /** Days of stock moves. */
    MOVES,
    /** The stock at one moment. */
    STOCK,
    /** The article list at one moment. */
    ARTICLES,
    /** One supplier's delivery note. */
    NOTE,
    /** One supplier's invoice. */
    INVOICE;

    /** As written in the database. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SourceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    boolean isByDay() {
        return this == PLU || this == JOURNAL || this == MOVES;
    }
}
