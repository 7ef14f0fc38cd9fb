package coop.cabas.circles.web;

import coop.cabas.circles.Cadence;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/** Who holds what, and what is owed, in all circles on a day. */
final class WholeLists {

    private WholeLists() {}

    record Held(
            long account,
            String person,
            String role,
            long circleId,
            String circle,
            LocalDate since,
            @Nullable LocalDate ended,
            @Nullable Integer minutes) {}

    record Owed(
            long id,
            String wording,
            long circleId,
            String circle,
            @Nullable String role,
            @Nullable String cadence,
            String unless,
            @Nullable String consulted,
            String origin) {}

    static SqlList<Held> holders(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "circles.holders",
                        """
                        select h.mandate, h.account, p.name as person, r.name as role, h.circle as circle_id, c.name as circle,
                               h.since, h.ended, coalesce(m.minutes, r.minutes) as minutes
                        from circles.holder h
                        join circles.mandate m on m.id = h.mandate
                        join circles.role_state r on r.id = h.role and r.since <= :on and (r.past is null or :on < r.past)
                        join circles.circle_state c on c.id = h.circle and c.since <= :on and (c.past is null or :on < c.past)
                        join access.person p on p.id = h.account
                        where h.since <= :on and (h.ended is null or :on < h.ended)
                        """,
                        (row, n) -> new Held(
                                row.getLong("account"),
                                row.getString("person"),
                                row.getString("role"),
                                row.getLong("circle_id"),
                                row.getString("circle"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("ended", LocalDate.class),
                                row.getObject("minutes", Integer.class)),
                        "mandate",
                        "bigint")
                .column(Column.<Held>text("person", "circles.column.person", Held::person)
                        .linking(row -> "/circles/people/" + row.account())
                        .sortedBy("lower(person)", "text"))
                .column(Column.<Held>text("role", "circles.column.role", Held::role)
                        .sortedBy("lower(role)", "text"))
                .column(Column.<Held>text("circle", "circles.column.circle", Held::circle)
                        .linking(row -> "/circles/" + row.circleId())
                        .sortedBy("lower(circle)", "text"))
                .column(Column.<Held>day("since", "circles.column.since", Held::since)
                        .sortedBy("since", "date"))
                .column(Column.<Held>day(
                                "last",
                                "circles.column.last",
                                row -> row.ended() == null ? null : row.ended().minusDays(1))
                        .sortedBy("coalesce(ended, date '9999-12-31')", "date"))
                .column(Column.count("minutes", "circles.column.minutes", Held::minutes))
                .orderedBy("lower(person)", "text", false)
                .searching("person || ' ' || role || ' ' || circle")
                .build();
    }

    static SqlList<Owed> accountabilities(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "circles.owed",
                        """
                        select a.id, a.wording, a.circle as circle_id, c.name as circle, r.name as role, a.cadence,
                               a.autonomous_unless, o.name as consulted, a.origin
                        from circles.accountability_state a
                        join circles.circle_state c on c.id = a.circle and c.since <= :on and (c.past is null or :on < c.past)
                        left join circles.role_state r on r.id = a.role and r.since <= :on and (r.past is null or :on < r.past)
                        left join circles.circle_state o
                            on o.id = a.consulted and o.since <= :on and (o.past is null or :on < o.past)
                        where a.since <= :on and (a.past is null or :on < a.past) and (a.ended is null or :on < a.ended)
                        """,
                        (row, n) -> new Owed(
                                row.getLong("id"),
                                row.getString("wording"),
                                row.getLong("circle_id"),
                                row.getString("circle"),
                                row.getString("role"),
                                row.getString("cadence"),
                                row.getString("autonomous_unless"),
                                row.getString("consulted"),
                                row.getString("origin")),
                        "id",
                        "bigint")
                .column(Column.<Owed>text("wording", "circles.column.wording", Owed::wording)
                        .sortedBy("lower(wording)", "text"))
                .column(Column.<Owed>text("circle", "circles.column.circle", Owed::circle)
                        .linking(row -> "/circles/" + row.circleId())
                        .sortedBy("lower(circle)", "text"))
                .column(Column.text("role", "circles.column.role", Owed::role))
                .column(Column.text(
                        "cadence",
                        "circles.column.cadence",
                        row -> row.cadence() == null
                                ? null
                                : Cadence.read(row.cadence())
                                        .map(Cadence::words)
                                        .orElse(null)))
                .column(Column.text("unless", "circles.column.unless", Owed::unless))
                .column(Column.text("consulted", "circles.column.consulted", Owed::consulted))
                .column(Column.text("origin", "circles.column.origin", Owed::origin))
                .orderedBy("lower(circle)", "text", false)
                .searching("wording || ' ' || circle || ' ' || coalesce(role, '') || ' ' || origin")
                .build();
    }
}
