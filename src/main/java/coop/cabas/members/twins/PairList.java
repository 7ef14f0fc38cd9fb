package coop.cabas.members.twins;

import coop.cabas.members.MemberId;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pairs to look at, the likeliest first, and those that were said to be two. */
@Component
@Transactional(readOnly = true)
class PairList {

    private final SqlList<Waiting> waiting;
    private final SqlList<Said> said;

    PairList(JdbcClient jdbc) {
        this.waiting = SqlList.of(
                        jdbc,
                        "twins.list",
                        """
                        select w.id, w.a, w.b, w.score, w.reasons, x.name as one, y.name as other, x.sort_name as sort_one
                        from members.twin_waiting w join members.member x on x.id = w.a join members.member y on y.id = w.b
                        """,
                        (row, n) -> new Waiting(alike(row), row.getString("one"), row.getString("other")),
                        "id",
                        "bigint")
                .column(Column.<Waiting>text("one", "twins.one", Waiting::one)
                        .linking(Waiting::path)
                        .sortedBy("sort_one", "text"))
                .column(Column.<Waiting>text("other", "twins.other", Waiting::other)
                        .linking(Waiting::path))
                .column(Column.text(
                        "reasons", "twins.reasons", row -> words(row.alike().reasons())))
                .column(Column.<Waiting>count(
                                "score", "twins.score", row -> row.alike().score())
                        .sortedBy("score", "int"))
                .orderedBy("score", "int", true)
                .searching("one || ' ' || other")
                .build();
        this.said = SqlList.of(jdbc, "twins.said", """
                        select v.id, v.a, v.b, v.at, v.actor_label, v.reason, x.name as one, y.name as other
                        from members.twin_verdict v join members.member x on x.id = v.a join members.member y on y.id = v.b
                        where v.distinct_ and v.id = (select max(l.id) from members.twin_verdict l where l.a = v.a and l.b = v.b)
                        """, (row, n) -> said(row), "id", "bigint")
                .column(Column.<Said>text("one", "twins.one", Said::one).linking(Said::path))
                .column(Column.<Said>text("other", "twins.other", Said::other).linking(Said::path))
                .column(Column.text("by", "twins.by", Said::by))
                .column(Column.moment("at", "twins.at", Said::at))
                .column(Column.text("reason", "twins.why", Said::reason))
                .orderedBy("id", "bigint", true)
                .searching("one || ' ' || other")
                .build();
    }

    private record Waiting(Twins.Alike alike, String one, String other) {

        String path() {
            return PairList.path(alike.a().value(), alike.b().value());
        }
    }

    private record Said(long a, long b, String one, String other, String by, Instant at, String reason) {

        String path() {
            return PairList.path(a, b);
        }
    }

    static String path(long a, long b) {
        return "/members/twins/%d/%d".formatted(a, b);
    }

    Table<?> waiting(ListQuery query) {
        return waiting.page(query, Map.of());
    }

    Table<?> said(ListQuery query) {
        return said.page(query, Map.of());
    }

    /** Reasons in one line, those against last. */
    static String words(List<Reason> reasons) {
        return reasons.stream().map(Reason::words).map(Text::t).collect(Collectors.joining(", "));
    }

    static Twins.Alike alike(ResultSet row) throws SQLException {
        return new Twins.Alike(
                new MemberId(row.getLong("a")),
                new MemberId(row.getLong("b")),
                row.getInt("score"),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(Reason::valueOf)
                        .toList());
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                row.getLong("a"),
                row.getLong("b"),
                row.getString("one"),
                row.getString("other"),
                row.getString("actor_label"),
                row.getTimestamp("at").toInstant(),
                row.getString("reason"));
    }
}
