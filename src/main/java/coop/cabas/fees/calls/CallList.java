package coop.cabas.fees.calls;

import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** Calls of fees, and the fees of one. */
final class CallList {

    private CallList() {}

    record Row(
            long id,
            Instant at,
            String type,
            int written,
            BigDecimal asked,
            BigDecimal paid,
            String author,
            @Nullable Instant undone) {}

    /** @param cancelled day since which it counts no more; null while it does */
    record Asked(
            long id,
            long member,
            String name,
            LocalDate starts,
            @Nullable LocalDate ends,
            BigDecimal amount,
            BigDecimal paid,
            @Nullable LocalDate cancelled) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.calls", """
                        select c.id, c.at, t.name as type, c.written, c.author, c.undone,
                               coalesce((select sum(f.amount) from fees.fee f where f.call = c.id and f.cancelled is null), 0) as asked,
                               coalesce((select sum(a.amount) from fees.allocation a join fees.fee f on f.id = a.fee where f.call = c.id), 0)
                                   as paid
                        from fees.call c join fees.type t on t.id = c.type
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>moment("at", "fees.call.at", Row::at)
                        .linking(row -> "/fees/calls/" + row.id())
                        .sortedBy("at", "timestamptz"))
                .column(Column.text("type", "fees.type", Row::type))
                .column(Column.count("written", "fees.call.written.column", Row::written))
                .column(Column.money("asked", "fees.call.asked", Row::asked))
                .column(Column.money("paid", "fees.call.paid", Row::paid))
                .column(Column.text("author", "fees.call.author", Row::author))
                .column(Column.moment("undone", "fees.call.undone.column", Row::undone))
                .orderedBy("at", "timestamptz", true)
                .build();
    }

    /** The fees of the call {@code :call}. */
    static SqlList<Asked> fees(JdbcClient jdbc) {
        return SqlList.of(jdbc, "fees.called", """
                        select f.id, f.member, m.name, m.sort_name, f.starts, f.ends, f.amount, f.cancelled,
                               coalesce((select sum(a.amount) from fees.allocation a where a.fee = f.id), 0) as paid
                        from fees.fee f join members.member_card m on m.id = f.member where f.call = :call
                        """, new SimplePropertyRowMapper<>(Asked.class), "id", "bigint")
                .column(Column.<Asked>text("name", "fees.member", Asked::name)
                        .linking(row -> "/members/" + row.member() + "/fees")
                        .sortedBy("sort_name", "text"))
                .column(Column.day("starts", "fees.starts", Asked::starts))
                .column(Column.day("ends", "fees.ends", Asked::ends))
                .column(Column.money("amount", "fees.amount.column", Asked::amount))
                .column(Column.money("paid", "fees.call.paid", Asked::paid))
                .column(Column.day("cancelled", "fees.call.cancelled", Asked::cancelled))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }
}
