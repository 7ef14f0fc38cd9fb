package coop.cabas.sales.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** Every file ever applied, the latest first. */
final class FileList {

    private FileList() {}

    /**
     * A file.
     *
     * @param claimed days, moments or papers it speaks of
     * @param believed for how many of them it is the one believed
     */
    record Row(
            String kind,
            String name,
            long batchId,
            String author,
            @Nullable LocalDateTime exportedAt,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            int rows,
            int claimed,
            int believed,
            boolean undone) {

        Badge state() {
            if (undone) {
                return Badge.of(Badge.Tone.NEUTRAL, "sales.files.undone");
            }
            return believed == 0
                    ? Badge.of(Badge.Tone.NEUTRAL, "sales.files.superseded")
                    : Badge.of(Badge.Tone.GOOD, "sales.files.believed", believed, claimed);
        }
    }

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "sales.files", """
                        select s.seq, s.kind, p.name, p.batch_id, p.author, s.exported_at, s.rows, s.undone_at is not null as undone,
                               c.from_day, c.to_day, c.claimed, c.believed
                        from sales.source s
                        join imports.provenance p using (file_id)
                        cross join lateral (
                            select min(c.day) as from_day, max(c.day) as to_day, count(*)::int as claimed, count(e.file_id)::int as believed
                            from sales.claim c
                            left join sales.effective e on e.kind = c.kind and e.slot = c.slot and e.file_id = c.file_id
                            where c.file_id = s.file_id) c
                        where cast(:kind as text) is null or s.kind = :kind
                        """, new SimplePropertyRowMapper<>(Row.class), "seq", "bigint")
                .column(Column.<Row>text("name", "sales.file", Row::name)
                        .linking(row -> "/imports/aemsoft/" + row.batchId())
                        .sortedBy("name", "text"))
                .column(Column.text("kind", "sales.kind", row -> Message.of("sales.kind." + row.kind())))
                .column(Column.<Row>moment("exported", "sales.exportedAt", Row::exportedAt)
                        .sortedBy("coalesce(exported_at, '-infinity')", "timestamp"))
                .column(Column.day("from", "sales.from", Row::fromDay))
                .column(Column.day("to", "sales.to", Row::toDay))
                .column(Column.<Row>count("rows", "sales.rows", Row::rows).sortedBy("rows", "int"))
                .column(Column.text("author", "sales.author", Row::author))
                .column(Column.badge("state", "sales.state", Row::state))
                .orderedBy("seq", "bigint", true)
                .searching("name || ' ' || author")
                .build();
    }

    static Map<String, @Nullable Object> parameters(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("kind", query.filter("kind"));
        return parameters;
    }
}
