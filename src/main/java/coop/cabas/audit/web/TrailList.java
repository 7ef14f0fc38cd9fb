package coop.cabas.audit.web;

import coop.cabas.audit.Audit;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/** The lines of the trail, the latest first. */
final class TrailList {

    private TrailList() {}

    record Row(
            Instant at,
            String actor,
            @Nullable Long account,
            String action,
            String subject,
            @Nullable String before,
            @Nullable String after,
            @Nullable String address,
            @Nullable String request) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "audit.events", """
                        select id, at, actor, actor_label, action, subject, before::text as before,
                               after::text as after, address, request
                        from audit.event
                        where (cast(:action as text) is null or action = :action)
                          and (cast(:who as text) is null
                               or public.searchable(actor_label) like '%' || public.searchable(:who) || '%')
                          and (cast(:from as date) is null or at >= cast(:from as date))
                          and (cast(:to as date) is null or at < cast(:to as date) + 1)
                        """, TrailList::row, "id", "bigint")
                .column(Column.moment("at", "audit.at", Row::at))
                .column(Column.text("actor", "audit.actor", Row::actor))
                // people choose what they are called; their account is theirs alone
                .column(Column.text(
                        "account", "audit.account", row -> row.account() == null ? null : Long.toString(row.account())))
                .column(Column.text("action", "audit.action", row -> Audit.words(row.action())))
                .column(Column.text("subject", "audit.subject", row -> TrailWords.subject(row.subject())))
                .column(Column.text("before", "audit.before", row -> TrailWords.facts(row.action(), row.before())))
                .column(Column.text("after", "audit.after", row -> TrailWords.facts(row.action(), row.after())))
                .column(Column.text("address", "audit.address", Row::address))
                .column(Column.text("request", "audit.request", Row::request))
                .orderedBy("id", "bigint", true)
                .searching(
                        "subject || ' ' || action || ' ' || coalesce(before, '') || ' ' || coalesce(after, '') || ' ' "
                                + "|| coalesce(address, '') || ' ' || coalesce(request, '')")
                .build();
    }

    static Map<String, @Nullable Object> parameters(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("action", query.filter("action"));
        parameters.put("who", query.filter("who"));
        parameters.put("from", day(query.filter("from")));
        parameters.put("to", day(query.filter("to")));
        return parameters;
    }

    /** A day that makes no sense narrows nothing. */
    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_label"),
                row.getObject("actor", Long.class),
                row.getString("action"),
                row.getString("subject"),
                row.getString("before"),
                row.getString("after"),
                row.getString("address"),
                row.getString("request"));
    }
}
