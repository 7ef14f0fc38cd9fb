package coop.cabas.sales;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.FileId;
import coop.cabas.shared.CopyRows;
import coop.cabas.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which file is believed for what. Files are kept side by side; applying one adds its claims, undoing a batch silences
 * the claims of its files, and either way the pointers of the slots concerned are found anew. So the outcome depends on
 * the files that speak, never on the order in which they came.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Truth {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final JdbcTemplate template;
    private final Pointers pointers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Truth(
            JdbcClient jdbc,
            Turns turns,
            JdbcTemplate template,
            Pointers pointers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.template = template;
        this.pointers = pointers;
        this.events = events;
        this.clock = clock;
    }

    /** Waits until no other transaction moves the pointers, and keeps others waiting until this one ends. */
    void lock() {
        turns.take("sales.effective");
    }

    /** Keeps a file and its claims. What becomes true is told by {@link #settle}, after the last file of the batch. */
    void add(BatchId batch, Applied file) {
        var content = held(file.sha256(), file.content());
        keep(batch, file, content.orElse(file.id()));
        template.execute((ConnectionCallback<@Nullable Void>) connection -> {
            if (content.isEmpty()) {
                file.content().write(file.id(), connection);
            }
            claim(file, connection);
            return null;
        });
    }

    /** The file whose rows are the very same, when there is one: they need not be kept twice. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<FileId> held(String sha256, Content content) {
        return jdbc.sql("""
                        select content_id from sales.source
                        where sha256 = :sha256 and kind = :kind and exported_at is not distinct from :exported
                          and undone_at is null
                        order by seq
                        limit 1
                        """)
                .param("sha256", sha256)
                .param("kind", content.kind().word())
                .param("exported", content.exportedAt(), Types.TIMESTAMP)
                .query((row, n) -> new FileId(row.getLong(1)))
                .optional();
    }

    /** Moves the pointers of all that the batch's files speak of, and tells what changed. */
    void settle(BatchId batch) {
        var changed = pointers.settle(batch);
        if (!changed.isNothing()) {
            events.publishEvent(changed.event());
        }
    }

    void silence(BatchId batch) {
        jdbc.sql("update sales.source set undone_at = :now where batch_id = :batch and undone_at is null")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("batch", batch.value())
                .update();
        settle(batch);
    }

    private void keep(BatchId batch, Applied file, FileId content) {
        jdbc.sql("""
                        insert into sales.source (file_id, batch_id, kind, sha256, exported_at, rows, content_id)
                        values (:file, :batch, :kind, :sha256, :exported, :rows, :content)
                        """)
                .param("file", file.id().value())
                .param("batch", batch.value())
                .param("kind", file.content().kind().word())
                .param("sha256", file.sha256())
                .param("exported", file.content().exportedAt(), Types.TIMESTAMP)
                .param("rows", file.content().rows())
                .param("content", content.value())
                .update();
    }

    private static void claim(Applied file, Connection connection) throws SQLException {
        var claims = new CopyRows();
        var sums = file.content().sums();
        for (var slot : file.content().slots()) {
            var sum = sums.getOrDefault(slot.name(), Sums.nothing());
            claims.add(
                    file.content().kind().word(),
                    slot.name(),
                    slot.day(),
                    file.id().value(),
                    sum.rows(),
                    sum.qty(),
                    sum.ttc(),
                    sum.ht(),
                    sum.margin());
        }
        claims.into(connection, "sales.claim (kind, slot, day, file_id, rows, qty, ttc, ht, margin)");
    }
}
