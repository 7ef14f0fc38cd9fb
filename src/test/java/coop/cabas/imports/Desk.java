package coop.cabas.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import coop.cabas.audit.Actor;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/** Hands files in, as a person would, and waits for the work to end. */
public class Desk {

    public static final Actor ANA = new Actor(1L, "Ana");
    public static final Actor BRUNO = new Actor(2L, "Bruno");

    private final Imports imports;
    private final JdbcClient jdbc;

    public Desk(Imports imports, JdbcClient jdbc) {
        this.imports = imports;
        this.jdbc = jdbc;
    }

    /** Forgets the marbles, and what other tests left waiting. */
    public void clear() {
        jdbc.sql("delete from marbles.counted").update();
        jdbc.sql("update imports.batch set status = 'FAILED', run = null where status = 'APPLYING'")
                .update();
        jdbc.sql(
                        "update imports.batch set status = 'DISCARDED', run = null where status in ('READING', 'STAGED', 'FAILED')")
                .update();
    }

    public static Upload file(String name, String content) {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        return new Upload(name, true, bytes.length, new ByteArrayResource(bytes));
    }

    public static Upload marbles(String name, String... rows) {
        return file(name, Marbles.HEADER + String.join("\n", rows));
    }

    public Batch staged(Upload... uploads) {
        return settled(imports.stage("marbles", Arrays.asList(uploads), ANA));
    }

    public Batch applied(Upload... uploads) {
        var applied = apply(staged(uploads));
        assertThat(applied.status()).isEqualTo(Status.APPLIED);
        return applied;
    }

    public Batch apply(Batch batch) {
        imports.apply(batch.id(), batch.seen(), ANA);
        return settled(batch.id());
    }

    public Batch settled(BatchId batch) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> !imports.get(batch).status().isRunning());
        return imports.get(batch);
    }

    public int contents(BatchId batch) {
        return jdbc.sql("""
                        select count(*) from imports.content c join imports.file f on f.id = c.file_id
                        where f.batch_id = ?""").param(batch.value()).query(Integer.class).single();
    }
}
