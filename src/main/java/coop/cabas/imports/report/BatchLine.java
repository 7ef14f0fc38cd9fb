package coop.cabas.imports.report;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One import among others: what a list shows of it. Figures are those of the files that could be applied.
 *
 * @param names names of its files, one after the other
 * @param changed rows replaced
 */
public record BatchLine(
        BatchId id,
        String source,
        Status status,
        String author,
        Instant stagedAt,
        @Nullable Instant appliedAt,
        @Nullable String appliedBy,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        int files,
        String names,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int rows,
        int added,
        int changed,
        int same,
        int rejects) {

    /** Every import of the sources in {@code :sources}, with its figures; the key is {@code id}. */
    public static final String SQL = """
            select b.*, f.*
            from imports.batch b
            cross join lateral (
                select count(*) files,
                       coalesce(string_agg(name, ', ' order by position), '') names,
                       min(from_day) filter (where verdict = 'READY') from_day,
                       max(to_day) filter (where verdict = 'READY') to_day,
                       coalesce(sum(rows) filter (where verdict = 'READY'), 0) rows,
                       coalesce(sum(added) filter (where verdict = 'READY'), 0) added,
                       coalesce(sum(changed) filter (where verdict = 'READY'), 0) changed,
                       coalesce(sum(same) filter (where verdict = 'READY'), 0) same,
                       coalesce(sum(rejects), 0) rejects
                from imports.file where batch_id = b.id) f
            where b.source in (:sources)""";

    public static final RowMapper<BatchLine> ROW = BatchLine::row;

    private static BatchLine row(ResultSet row, int number) throws SQLException {
        return new BatchLine(
                new BatchId(row.getLong("id")),
                row.getString("source"),
                Status.valueOf(row.getString("status")),
                row.getString("author"),
                row.getTimestamp("staged_at").toInstant(),
                instant(row.getTimestamp("applied_at")),
                row.getString("applied_by"),
                instant(row.getTimestamp("undone_at")),
                row.getString("undone_by"),
                row.getInt("files"),
                row.getString("names"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getInt("rows"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("same"),
                row.getInt("rejects"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
