package coop.cabas.imports;

import static java.time.ZoneOffset.UTC;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Signs of life of the workers, and how far they have come. */
@Component
class Heartbeats {

    private final JdbcClient jdbc;
    private final Clock clock;

    Heartbeats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** First sign of life of a worker that has just taken the batch. */
    void start(BatchId batch, UUID run) {
        jdbc.sql("""
                        insert into imports.progress (batch_id, run, beat_at) values (:batch, :run, :now)
                        on conflict (batch_id) do update
                        set run = excluded.run, done = 0, total = 1, doing = null, beat_at = excluded.beat_at""")
                .param("batch", batch.value())
                .param("run", run)
                .param("now", now())
                .update();
    }

    /** A sign of life, and how far the work has come; unheard when the worker has lost the batch. */
    void beat(BatchId batch, UUID run, Step step) {
        jdbc.sql("""
                        update imports.progress
                        set done = :done, total = :total, doing = cast(:doing as jsonb), beat_at = :now
                        where batch_id = :batch and run = :run""")
                .param("done", step.done())
                .param("total", step.total())
                .param("doing", StoredMessage.write(step.doing()))
                .param("now", now())
                .param("batch", batch.value())
                .param("run", run)
                .update();
    }

    Optional<Step> of(BatchId batch) {
        return jdbc.sql("select done, total, doing from imports.progress where batch_id = ?")
                .param(batch.value())
                .query((row, n) ->
                        new Step(row.getInt("done"), row.getInt("total"), StoredMessage.read(row.getString("doing"))))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(UTC);
    }
}
