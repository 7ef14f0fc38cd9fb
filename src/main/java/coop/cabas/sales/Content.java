package coop.cabas.sales;

import coop.cabas.imports.FileId;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** What one readable file brings: the slots it speaks of, its rows to compare and its rows to keep. */
sealed interface Content permits DayContent, StockContent, ArticlesContent, PaperContent {

    SourceKind kind();

    /**
     * Shop time at which the till wrote it; when nothing tells, the last moment it speaks of, which it cannot precede.
     * Null for a paper.
     */
    @Nullable
    LocalDateTime exportedAt();

    List<Slot> slots();

    /** Number of its rows. */
    int rows();

    /** Its rows, reduced to what they state. */
    List<Fact> facts();

    /** What its rows add up to in each slot, by the slot's name; a slot without rows that count may be absent. */
    Map<String, Sums> sums();

    /** Query of the facts believed for the slots from {@code :from} to {@code :to}: slot, key, says. */
    String knownFacts();

    /** Name of the article, for people. */
    default @Nullable String labelOf(String ean) {
        return null;
    }

    /** Writes its rows in the connection's transaction. */
    void write(FileId file, Connection connection) throws SQLException;
}
