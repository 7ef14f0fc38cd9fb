package coop.cabas.circles.web;

import coop.cabas.circles.CircleId;
import coop.cabas.shared.Message;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;
import java.util.Map;

/** What has changed in a circle, the latest first. */
final class HistoryList {

    private static final int LATEST = 6;

    private HistoryList() {}

    record Row(LocalDate day, String kind, String name) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "circles.history",
                        """
                        select * from (
                            select founded as day, 'CIRCLE_FOUNDED' as kind, name, id from circles.circle_state
                            where id = :circle and since = founded
                            union all
                            select past, 'CIRCLE_CHANGED', name, id from circles.circle_past where id = :circle
                            union all
                            select founded, 'DOMAIN_ADDED', name, id from circles.domain where circle = :circle
                            union all
                            select ended, 'DOMAIN_ENDED', name, id from circles.domain where circle = :circle
                            union all
                            select founded, 'ROLE_ADDED', name, id from circles.role_state
                            where circle = :circle and kind = 'OWN' and since = founded
                            union all
                            select p.past, 'ROLE_CHANGED', p.name, p.id from circles.role_past p
                            join circles.role r on r.id = p.id and r.ended is distinct from p.past
                            where p.circle = :circle
                            union all
                            select ended, 'ROLE_ENDED', name, id from circles.role where circle = :circle
                            union all
                            select h.since, 'MANDATE_BEGUN', p.name || ' – ' || r.name, h.mandate
                            from circles.holder h join circles.role r on r.id = h.role join access.person p on p.id = h.account
                            where h.circle = :circle and (h.ended is null or h.ended > h.since)
                            union all
                            select h.ended - 1, 'MANDATE_LAST', p.name || ' – ' || r.name, h.mandate
                            from circles.holder h join circles.role r on r.id = h.role join access.person p on p.id = h.account
                            where h.circle = :circle and h.ended > h.since
                            union all
                            select founded, 'ACCOUNTABILITY_ADDED', wording, id from circles.accountability_state
                            where circle = :circle and since = founded
                            union all
                            select p.past, 'ACCOUNTABILITY_CHANGED', p.wording, p.id from circles.accountability_past p
                            join circles.accountability a on a.id = p.id and a.ended is distinct from p.past
                            where p.circle = :circle
                            union all
                            select ended, 'ACCOUNTABILITY_ENDED', wording, id from circles.accountability where circle = :circle
                        ) told where day <= :on
                        """,
                        (row, n) -> new Row(
                                row.getObject("day", LocalDate.class), row.getString("kind"), row.getString("name")),
                        "kind || ':' || id || ':' || day",
                        "text")
                .column(Column.day("day", "circles.column.day", Row::day))
                .column(Column.text("what", "circles.column.what", row -> Message.of("circles.history." + row.kind())))
                .column(Column.text("name", "circles.column.of", Row::name))
                .orderedBy("day", "date", true)
                .searching("name")
                .build();
    }

    static Table<Row> latest(JdbcClient jdbc, CircleId circle, OnDay day) {
        var query = new ListQuery("/circles/%d/history".formatted(circle.value()), "", "", false, null, Map.of());
        var page = of(jdbc).page(query, Map.of("circle", circle.value(), "on", day.on()));
        var rows = page.rows();
        return Table.of(page.name(), page.columns(), rows.size() > LATEST ? rows.subList(0, LATEST) : rows);
    }
}
