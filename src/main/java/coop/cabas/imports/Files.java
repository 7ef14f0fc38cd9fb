package coop.cabas.imports;

import coop.cabas.shared.FileName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Files of the batches, what was read in them, and their content while it waits. */
@Component
class Files {

    /** A file can be wrong on each of its rows; beyond this many the list helps nobody. */
    static final int REJECTS_KEPT = 2_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;

    Files(JdbcClient jdbc, JdbcTemplate streaming) {
        this.jdbc = jdbc;
        this.streaming = streaming;
    }

    /** Keeps the content for later, as a stream: never whole in memory. */
    void stage(BatchId batch, int position, Upload upload) {
        var name = FileName.clean(upload.name());
        var file = add(batch, position, name, Hash.of(upload.content()), upload.size(), upload.named());
        try (var content = upload.content().getInputStream()) {
            streaming.update("insert into imports.content (file_id, bytes) values (?, ?)", row -> {
                row.setLong(1, file.value());
                row.setBinaryStream(2, content, upload.size());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileId add(BatchId batch, int position, SourceFile file) {
        return add(batch, position, file.name(), file.sha256(), file.content().length, file.named());
    }

    private FileId add(BatchId batch, int position, String name, String sha256, long size, boolean named) {
        return new FileId(jdbc.sql("""
                        insert into imports.file (batch_id, position, name, sha256, size, named)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(batch.value(), position, name, sha256, size, named)
                .query(Long.class)
                .single());
    }

    List<FileId> add(BatchId batch, List<Handed> handed) {
        var ids = new ArrayList<FileId>();
        for (var each : handed) {
            ids.add(
                    switch (each) {
                        case Handed.Readable readable -> add(batch, ids.size(), readable.file());
                        case Handed.Unreadable unreadable ->
                            add(
                                    batch,
                                    ids.size(),
                                    unreadable.report().name(),
                                    unreadable.report().sha256(),
                                    unreadable.size(),
                                    false);
                    });
        }
        return ids;
    }

    /** False when the batch has no such file. */
    boolean remove(BatchId batch, FileId file) {
        return jdbc.sql("delete from imports.file where id = ? and batch_id = ?")
                        .params(file.value(), batch.value())
                        .update()
                == 1;
    }

    List<FileId> ids(BatchId batch) {
        return jdbc.sql("select id from imports.file where batch_id = ? order by position")
                .param(batch.value())
                .query((row, n) -> new FileId(row.getLong(1)))
                .list();
    }

    List<Handed> contents(BatchId batch) {
        return jdbc.sql("""
                        select f.name, c.bytes, f.sha256, f.named
                        from imports.file f join imports.content c on c.file_id = f.id
                        where f.batch_id = ? order by f.position""")
                .param(batch.value())
                .<Handed>query((row, n) -> new Handed.Readable(
                        new SourceFile(row.getString(1), row.getBytes(2), row.getString(3), row.getBoolean(4))))
                .list();
    }

    Optional<SourceFile> content(BatchId batch, FileId file) {
        return jdbc.sql("""
                        select f.name, c.bytes, f.sha256, f.named
                        from imports.file f join imports.content c on c.file_id = f.id
                        where f.batch_id = ? and f.id = ?""")
                .params(batch.value(), file.value())
                .query((row, n) ->
                        new SourceFile(row.getString(1), row.getBytes(2), row.getString(3), row.getBoolean(4)))
                .optional();
    }

    void saveReports(List<FileId> files, List<FileReport> reports) {
        for (int i = 0; i < reports.size(); i++) {
            save(files.get(i), reports.get(i));
        }
    }

    /** Files whose very content is in already, applied by another batch and not undone, with the last time it was. */
    Map<FileId, Instant> appliedBefore(BatchId batch) {
        var times = new HashMap<FileId, Instant>();
        jdbc.sql("""
                        select mine.id, max(b.applied_at)
                        from imports.file mine
                        join imports.file other on other.sha256 = mine.sha256 and other.batch_id <> mine.batch_id
                        join imports.batch b on b.id = other.batch_id and b.status = 'APPLIED'
                        where mine.batch_id = ? and mine.verdict = 'READY' and other.verdict = 'READY'
                        group by mine.id""")
                .param(batch.value())
                .query((row, n) -> times.put(
                        new FileId(row.getLong(1)), row.getTimestamp(2).toInstant()))
                .list();
        return times;
    }

    void dropContent(BatchId batch) {
        jdbc.sql("delete from imports.content where file_id in (select id from imports.file where batch_id = ?)")
                .param(batch.value())
                .update();
    }

    List<Batch.File> of(BatchId batch) {
        return jdbc.sql("select * from imports.file where batch_id = ? order by position")
                .param(batch.value())
                .query((row, n) -> new Batch.File(
                        new FileId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getLong("size"),
                        row.getBoolean("named"),
                        row.getInt("rejects"),
                        report(row)))
                .list();
    }

    private void save(FileId file, FileReport report) {
        var rejected = report.rejected();
        jdbc.sql("""
                        update imports.file set
                            kind = :kind, from_day = :from, to_day = :to, rows = :rows, added = :added,
                            changed = :changed, same = :same, verdict = :verdict, rejects = :rejects,
                            rejected = cast(:rejected as jsonb), totals = cast(:totals as json),
                            notes = cast(:notes as jsonb)
                        where id = :file""")
                .param("kind", report.kind())
                .param("from", report.from())
                .param("to", report.to())
                .param("rows", report.rows())
                .param("added", report.added())
                .param("changed", report.changed())
                .param("same", report.same())
                .param("verdict", report.verdict().name())
                .param("rejects", rejected.size())
                .param(
                        "rejected",
                        StoredMessage.writeRejects(rejected.subList(0, Math.min(rejected.size(), REJECTS_KEPT))))
                .param("totals", Json.write(Json.plainMap(report.totals())))
                .param("notes", StoredMessage.writeAll(report.notes()))
                .param("file", file.value())
                .update();
    }

    private static @Nullable FileReport report(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new FileReport(
                        row.getString("name"),
                        row.getString("sha256"),
                        row.getString("kind"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        row.getInt("rows"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("same"),
                        FileReport.Verdict.valueOf(verdict),
                        StoredMessage.readRejects(row.getString("rejected")),
                        Json.readMap(row.getString("totals")),
                        StoredMessage.readAll(row.getString("notes")));
    }
}
