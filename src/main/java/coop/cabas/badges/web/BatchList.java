package coop.cabas.badges.web;

import coop.cabas.badges.BatchId;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

/** Batches of blank cards, the latest first. */
@Component
@Transactional(readOnly = true)
public class BatchList {

    private static final String SELECT = """
            select b.id, b.name, b.made, b.made_by, count(*) as pieces,
                   count(*) filter (where c.holder is null and c.ended is null) as blank,
                   (select max(p.printed) from badges.printing p join badges.badge x on x.id = p.badge where x.batch = b.id) as printed
            from badges.batch b join badges.badge c on c.batch = b.id
            """;

    private final JdbcClient jdbc;
    private final SqlList<Line> list;

    BatchList(JdbcClient jdbc) {
        this.jdbc = jdbc;
        list = SqlList.of(jdbc, "badges.batches", SELECT + " group by b.id", BatchList::read, "id", "bigint")
                .column(Column.<Line>text("name", "badges.batch.name", Line::name)
                        .linking(line -> "/badges/batches/" + line.id().value())
                        .sortedBy("name", "text"))
                .column(Column.<Line>moment("made", "badges.batch.made.at", Line::made)
                        .sortedBy("made", "timestamptz"))
                .column(Column.text("by", "badges.by", Line::madeBy))
                .column(Column.count("pieces", "badges.pieces", Line::pieces))
                .column(Column.count("blank", "badges.blank", Line::blank))
                .column(Column.moment("printed", "badges.printed.at", Line::printed))
                .orderedBy("made", "timestamptz", true)
                .searching("name")
                .build();
    }

    /**
     * One batch.
     *
     * @param blank how many nobody holds yet
     * @param printed when last; null for never
     */
    public record Line(
            BatchId id,
            String name,
            Instant made,
            String madeBy,
            int pieces,
            int blank,
            @Nullable Instant printed) {}

    Table<Line> page(ListQuery query) {
        return list.page(query, Map.of());
    }

    /** @throws NotFound when there is none */
    Line find(BatchId id) {
        return jdbc.sql(SELECT + " where b.id = :id group by b.id")
                .param("id", id.value())
                .query(BatchList::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        var printed = row.getObject("printed", OffsetDateTime.class);
        return new Line(
                new BatchId(row.getLong("id")),
                row.getString("name"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getInt("pieces"),
                row.getInt("blank"),
                printed == null ? null : printed.toInstant());
    }
}
