package coop.cabas.tools.releases.web;

import coop.cabas.shared.Message;
import coop.cabas.tools.releases.Verdict;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Versions of a tool, the last one first. */
final class ReleaseList {

    private ReleaseList() {}

    record Row(
            long id,
            long tool,
            String version,
            boolean preliminary,
            boolean security,
            @Nullable LocalDate released,
            Instant seen,
            String source,
            @Nullable Verdict verdict) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "tools.releases", """
                        select r.id, r.tool, r.version, r.preliminary, r.security, r.released, r.seen, r.source,
                               (select c.verdict from tools.choice c where c.release = r.id
                                order by c.decided desc, c.id desc limit 1) as verdict
                        from tools.release r where r.tool = :tool
                          and (cast(:show as text) is null
                               or :show = 'final' and not r.preliminary
                               or :show = 'new' and r.seen > coalesce(
                                   (select max(v.recorded) from tools.review v where v.tool = r.tool), '-infinity')
                               or :show = 'decided' and exists (select from tools.choice c where c.release = r.id))
                        """, ReleaseList::row, "id", "bigint")
                .column(Column.<Row>text("version", "tools.version", Row::version)
                        .linking(row -> "/tools/" + row.tool() + "/releases/" + row.id()))
                .column(Column.badge("verdict", "tools.choice", row -> ReleaseWords.badge(row.verdict())))
                .column(Column.<Row>day("released", "tools.release.released", Row::released)
                        .sortedBy("coalesce(released, '-infinity')", "date"))
                .column(Column.text(
                        "sort",
                        "tools.release.sort",
                        row -> Message.of(
                                row.security()
                                        ? "tools.release.security"
                                        : row.preliminary() ? "tools.release.preliminary" : "tools.release.final")))
                .column(Column.<Row>moment("seen", "tools.release.seen", Row::seen)
                        .sortedBy("seen", "timestamptz"))
                .column(Column.text(
                        "source", "tools.release.source", row -> Message.of("tools.source." + row.source())))
                .orderedBy("coalesce(released, seen::date)", "date", true)
                .searching("version")
                .build();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new Row(
                row.getLong("id"),
                row.getLong("tool"),
                row.getString("version"),
                row.getBoolean("preliminary"),
                row.getBoolean("security"),
                row.getObject("released", LocalDate.class),
                row.getObject("seen", OffsetDateTime.class).toInstant(),
                row.getString("source"),
                verdict == null ? null : Verdict.valueOf(verdict));
    }
}
