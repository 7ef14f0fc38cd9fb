package coop.cabas.imports;

import static java.time.ZoneOffset.UTC;

import coop.cabas.audit.Actor;
import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * The life of batches. Each change of status is one guarded statement that tells whether it took: of two people who press
 * the same button, one gets it.
 */
@Component
class Batches {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Heartbeats heartbeats;

    Batches(JdbcClient jdbc, Clock clock, Heartbeats heartbeats) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.heartbeats = heartbeats;
    }

    /** A new batch, already taken for a worker that is to read or to apply it. */
    BatchId open(String source, Actor actor, Status work, UUID run) {
        long id = jdbc.sql("""
                        insert into imports.batch (source, status, author_id, author, staged_at, run)
                        values (:source, :work, :account, :name, :now, :run) returning id""")
                .param("source", source)
                .param("work", work.name())
                .param("account", actor.account())
                .param("name", actor.label())
                .param("now", now())
                .param("run", run)
                .query(Long.class)
                .single();
        var batch = new BatchId(id);
        heartbeats.start(batch, run);
        return batch;
    }

    /** How the files of a batch are to be read. */
    Choices choices(BatchId batch) {
        return jdbc.sql("select author_id, choices::text from imports.batch where id = ?")
                .param(batch.value())
                .query((row, n) -> {
                    var values = new HashMap<String, String>();
                    Json.readMap(row.getString(2)).forEach((word, value) -> values.put(word, String.valueOf(value)));
                    return new Choices(row.getObject(1, Long.class), values);
                })
                .single();
    }

    /** Writes choices of a batch, one by one. */
    BiConsumer<String, String> chooser(BatchId batch) {
        return (word, value) -> jdbc.sql(
                        "update imports.batch set choices = choices || jsonb_build_object(:word, :value) where id = :batch")
                .param("word", word)
                .param("value", value)
                .param("batch", batch.value())
                .update();
    }

    /** Takes the batch for a worker; false when it is not, or no longer, in a state to be worked on. */
    boolean claim(BatchId batch, Status from, Status work, UUID run) {
        int taken = jdbc.sql("""
                        update imports.batch set status = :work, run = :run, problem = null
                        where id = :batch and status = :from""")
                .param("work", work.name())
                .param("run", run)
                .param("batch", batch.value())
                .param("from", from.name())
                .update();
        if (taken == 1) {
            heartbeats.start(batch, run);
        }
        return taken == 1;
    }

    /** The worker lays the batch down, read or failed; false when it had lost it. */
    boolean release(BatchId batch, UUID run, Status status, @Nullable Message problem) {
        return jdbc.sql("""
                        update imports.batch set status = :status, run = null, problem = cast(:problem as jsonb)
                        where id = :batch and run = :run""")
                        .param("status", status.name())
                        .param("problem", StoredMessage.write(problem))
                        .param("batch", batch.value())
                        .param("run", run)
                        .update()
                == 1;
    }

    /** The worker has written everything; false when it had lost the batch, and must roll back. */
    boolean applied(BatchId batch, UUID run, Actor actor) {
        return jdbc.sql("""
                        update imports.batch
                        set status = 'APPLIED', run = null, problem = null, applied_at = :now, applied_by = :name
                        where id = :batch and run = :run and status = 'APPLYING'""")
                        .param("now", now())
                        .param("name", actor.label())
                        .param("batch", batch.value())
                        .param("run", run)
                        .update()
                == 1;
    }

    boolean undone(BatchId batch, Actor actor) {
        return jdbc.sql("""
                        update imports.batch set status = 'UNDONE', undone_at = :now, undone_by = :name
                        where id = :batch and status = 'APPLIED'""")
                        .param("now", now())
                        .param("name", actor.label())
                        .param("batch", batch.value())
                        .update()
                == 1;
    }

    boolean discarded(BatchId batch, @Nullable Message problem) {
        return jdbc.sql("""
                        update imports.batch set status = 'DISCARDED', problem = cast(:problem as jsonb)
                        where id = :batch and status in ('STAGED', 'FAILED')""")
                        .param("problem", StoredMessage.write(problem))
                        .param("batch", batch.value())
                        .update()
                == 1;
    }

    /** @param files what {@link Files#of} tells of the batch */
    Optional<Batch> find(BatchId batch, List<Batch.File> files) {
        return jdbc.sql("select * from imports.batch where id = ?")
                .param(batch.value())
                .query((row, n) -> new Batch(
                        batch,
                        row.getString("source"),
                        Status.valueOf(row.getString("status")),
                        row.getString("author"),
                        Objects.requireNonNull(instant(row, "staged_at")),
                        StoredMessage.read(row.getString("problem")),
                        instant(row, "applied_at"),
                        row.getString("applied_by"),
                        instant(row, "undone_at"),
                        row.getString("undone_by"),
                        files))
                .optional();
    }

    /** Gives up on workers not heard of for too long; should one wake up, it finds that it has lost its batch. */
    int interruptSilent(Duration patience) {
        return jdbc.sql("""
                        update imports.batch b
                        set status = 'FAILED', run = null, problem = cast(:problem as jsonb)
                        from imports.progress p
                        where p.batch_id = b.id and p.run = b.run and p.beat_at < :since""")
                .param("problem", StoredMessage.write(Message.of("imports.problem.interrupted")))
                .param("since", now().minus(patience))
                .update();
    }

    /** Whether there has never been any, of whatever source and end. */
    boolean areNone() {
        return jdbc.sql("select not exists (select from imports.batch)")
                .query(Boolean.class)
                .single();
    }

    /** Batches that still keep what was handed in. */
    int waiting(String source) {
        return jdbc.sql("""
                        select count(*) from imports.batch
                        where source = ? and status in ('READING', 'STAGED', 'APPLYING', 'FAILED')""").param(source).query(Integer.class).single();
    }

    /** Batches that have waited for a decision longer than {@code keep}. */
    List<BatchId> forgotten(Duration keep) {
        return jdbc.sql(
                        "select id from imports.batch where status in ('STAGED', 'FAILED') and staged_at < ? order by id")
                .param(now().minus(keep))
                .query((row, n) -> new BatchId(row.getLong(1)))
                .list();
    }

    /** One writer at a time for a source, until the transaction ends; waits for the other. */
    void lock(String source) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('imports'), hashtext(?))")
                .param(source)
                .query((row, n) -> true)
                .single();
    }

    /** As {@link #lock}, but does not wait: false when another is writing. */
    boolean tryLock(String source) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('imports'), hashtext(?))")
                .param(source)
                .query(Boolean.class)
                .single();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
