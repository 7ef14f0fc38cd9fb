package coop.cabas.circles.meetings.web;

import coop.cabas.circles.CircleId;
import coop.cabas.circles.meetings.Decision;
import coop.cabas.shared.Zone;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Decisions, of one circle or of all: those that wait for somebody first. */
final class DecisionList {

    /** What the list can be narrowed to. */
    static final List<String> STATES = List.of("open", "adopted", "review", "withdrawn");

    private static final Map<String, List<String>> MEANT = Map.of(
            "open", List.of("OPEN", "OBJECTED"),
            "adopted", List.of("ADOPTED", "TO_REVIEW"),
            "review", List.of("TO_REVIEW"),
            "withdrawn", List.of("WITHDRAWN", "REPLACED"));

    private DecisionList() {}

    record Row(
            long id,
            long circle,
            String circleName,
            String title,
            Decision.State state,
            Instant proposed,
            @Nullable LocalDate decided,
            @Nullable LocalDate review,
            String outcome) {}

    static SqlList<Row> ofOne(JdbcClient jdbc) {
        return list(jdbc, false);
    }

    static SqlList<Row> ofAll(JdbcClient jdbc) {
        return list(jdbc, true);
    }

    /** @param circle null for all */
    static Map<String, ?> parameters(@Nullable CircleId circle, ListQuery query, Clock clock) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("circle", circle == null ? null : circle.value());
        parameters.put("today", LocalDate.now(clock));
        var state = query.filter("state");
        var meant = state == null ? null : MEANT.get(state);
        parameters.put("narrowed", meant != null);
        parameters.put("states", meant == null ? List.of("") : meant);
        return parameters;
    }

    private static SqlList<Row> list(JdbcClient jdbc, boolean all) {
        var list = SqlList.of(
                        jdbc,
                        "meetings.decisions",
                        """
                        select * from (
                            select d.id, d.circle, c.name as circle_name, d.title, d.proposed, d.proposed_by, d.decided,
                                   d.review, d.outcome, %s as state
                            from circles.decision d
                            join circles.circle_state c on c.id = d.circle and c.past is null
                            where cast(:circle as bigint) is null or d.circle = :circle) known
                        where not :narrowed or state in (:states)
                        """.formatted(Decision.State.OF_ROW),
                        DecisionList::row,
                        "id",
                        "bigint")
                .column(Column.<Row>text("title", "meetings.decision.title", Row::title)
                        .linking(row -> "/decisions/" + row.id())
                        .sortedBy("lower(title)", "text"));
        if (all) {
            list.column(Column.<Row>text("circle", "meetings.circle", Row::circleName)
                    .linking(row -> "/circles/%d/decisions".formatted(row.circle()))
                    .sortedBy("lower(circle_name)", "text"));
        }
        return list.column(Column.badge("state", "meetings.state", row -> States.of(row.state())))
                .column(Column.text("outcome", "meetings.decision.outcome", Row::outcome))
                .column(Column.<Row>day(
                                "proposed",
                                "meetings.decision.since",
                                row -> LocalDate.ofInstant(row.proposed(), Zone.PARIS))
                        .sortedBy("proposed", "timestamptz"))
                .column(Column.<Row>day("decided", "meetings.decision.decided", Row::decided)
                        .sortedBy("coalesce(decided, 'infinity')", "date"))
                .column(Column.<Row>day("review", "meetings.decision.review", Row::review)
                        .sortedBy("coalesce(review, 'infinity')", "date"))
                .orderedBy("coalesce(decided, 'infinity')", "date", true)
                .searching("title || ' ' || outcome || ' ' || proposed_by || ' ' || circle_name")
                .build();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("circle"),
                row.getString("circle_name"),
                row.getString("title"),
                Decision.State.valueOf(row.getString("state")),
                row.getObject("proposed", OffsetDateTime.class).toInstant(),
                row.getObject("decided", LocalDate.class),
                row.getObject("review", LocalDate.class),
                row.getString("outcome"));
    }
}
