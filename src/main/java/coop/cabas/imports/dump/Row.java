package coop.cabas.imports.dump;

import org.jspecify.annotations.Nullable;

/** A row of a table; good only until the next one is read. */
public interface Row {

    /** Table it is of, without prefix nor schema. */
    String table();

    /** Line of the file at which it begins, the first being 1. Costs a reading of the file: for complaints only. */
    int line();

    /** Whether the table has such a column. */
    boolean has(String column);

    /**
     * @return null when the column is NULL, or when there is none
     * @throws Unreadable when it is no text in the file's encoding, or too long for one
     */
    @Nullable
    String text(String column);

    /** @return null when the column is NULL, or when there is none */
    byte @Nullable [] bytes(String column);
}
