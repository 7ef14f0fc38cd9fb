package coop.cabas.circles.meetings.web;

import coop.cabas.circles.meetings.Meeting;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The meetings of a circle: first those to come, the next one first; then those before, the last one first. */
final class MeetingList {

    private MeetingList() {}

    record Row(long id, String title, Instant starts, String place, Meeting.Status status) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "meetings.list",
                        """
                        select id, title, starts, place, status,
                               extract(epoch from starts) * case when status = 'PLANNED' then 1 else -1 end
                                   + case when status = 'PLANNED' then 0 else 1e11 end as turn
                        from circles.meeting where circle = :circle
                        """,
                        (row, n) -> new Row(
                                row.getLong("id"),
                                row.getString("title"),
                                row.getObject("starts", OffsetDateTime.class).toInstant(),
                                row.getString("place"),
                                Meeting.Status.valueOf(row.getString("status"))),
                        "id",
                        "bigint")
                .column(Column.<Row>text("title", "meetings.title", Row::title)
                        .linking(row -> "/meetings/" + row.id())
                        .sortedBy("lower(title)", "text"))
                .column(Column.<Row>moment("starts", "meetings.starts", Row::starts)
                        .sortedBy("starts", "timestamptz"))
                .column(Column.text("place", "meetings.place", Row::place))
                .column(Column.<Row>badge("status", "meetings.state", row -> States.of(row.status()))
                        .sortedBy("status", "text"))
                .orderedBy("turn", "numeric", false)
                .searching("title || ' ' || place")
                .build();
    }
}
