package coop.cabas.sales;

import coop.cabas.imports.BatchId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Keeps {@code sales.effective}: of the claims on a slot, the latest export's is believed. */
@Component
class Pointers {

    /**
     * Slots of the batch whose pointer is wrong. Of two exports of the same moment the one applied last is believed; of
     * two files with the same content the first applied stays, so that handing a file in again moves nothing.
     */
    private static final String MISPLACED = """
            select t.kind, t.slot, t.day, e.content_id as was, b.file_id, b.content_id
            from (select distinct c.kind, c.slot, c.day
                  from sales.source s join sales.claim c using (file_id)
                  where s.batch_id = :batch) t
            left join sales.effective e on e.kind = t.kind and e.slot = t.slot
            left join lateral (
                select s.file_id, s.content_id
                from sales.claim c
                join sales.source s on s.file_id = c.file_id and s.undone_at is null
                join sales.source k on k.file_id = s.content_id
                where c.kind = t.kind and c.slot = t.slot
                order by s.exported_at desc nulls last, k.seq desc, s.seq
                limit 1) b on true
            where e.file_id is distinct from b.file_id
            order by t.kind, t.slot
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Pointers(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Moves the pointers of all slots that the batch's files speak of. */
    ChangedSlots settle(BatchId batch) {
        var misplaced = jdbc.sql(MISPLACED)
                .param("batch", batch.value())
                .query(new SimplePropertyRowMapper<>(Pointer.class))
                .list();
        clear(misplaced.stream().filter(pointer -> pointer.fileId() == null).toList());
        point(misplaced.stream().filter(pointer -> pointer.fileId() != null).toList());
        return new ChangedSlots(misplaced.stream()
                .filter(pointer -> !Objects.equals(pointer.was(), pointer.contentId()))
                .toList());
    }

    private void clear(List<Pointer> pointers) {
        template.batchUpdate(
                "delete from sales.effective where kind = ? and slot = ?", pointers, 500, (statement, pointer) -> {
                    statement.setString(1, pointer.kind());
                    statement.setString(2, pointer.slot());
                });
    }

    private void point(List<Pointer> pointers) {
        template.batchUpdate("""
                insert into sales.effective (kind, slot, day, file_id, content_id) values (?, ?, ?, ?, ?)
                on conflict (kind, slot) do update
                    set day = excluded.day, file_id = excluded.file_id, content_id = excluded.content_id
                """, pointers, 500, (statement, pointer) -> {
            statement.setString(1, pointer.kind());
            statement.setString(2, pointer.slot());
            statement.setObject(3, pointer.day());
            statement.setObject(4, pointer.fileId());
            statement.setObject(5, pointer.contentId());
        });
    }

    /** Where a pointer stood and where it belongs; null for nowhere. */
    record Pointer(
            String kind,
            String slot,
            @Nullable LocalDate day,
            @Nullable Long was,
            @Nullable Long fileId,
            @Nullable Long contentId) {}
}
