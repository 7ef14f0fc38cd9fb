package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads decisions from the database. */
@Component
class DecisionRows {

    private static final String ONE = """
            select d.*, %s as state, m.title as meeting_title, e.title as replaces_title,
                   s.id as successor, s.title as successor_title
            from circles.decision d
            left join circles.meeting m on m.id = d.meeting
            left join circles.decision e on e.id = d.replaces
            left join lateral (select id, title from circles.decision l where l.replaces = d.id and l.status <> 'WITHDRAWN'
                               order by l.status, l.id desc limit 1) s on true
            where d.id = :id
            """.formatted(Decision.State.OF_ROW);

    private final JdbcClient jdbc;
    private final Belonging belonging;
    private final Clock clock;

    DecisionRows(JdbcClient jdbc, Belonging belonging, Clock clock) {
        this.jdbc = jdbc;
        this.belonging = belonging;
        this.clock = clock;
    }

    /** A decision that nobody else changes until the transaction ends, nor objects to. */
    Decision locked(DecisionId id) {
        return find(jdbc.sql("select id from circles.decision where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(DecisionId::new)
                .orElseThrow(() -> new NotFound(id)));
    }

    Decision find(DecisionId id) {
        return jdbc.sql(ONE)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> {
                    var meeting = row.getObject("meeting", Long.class);
                    return new Decision(
                            id,
                            belonging.circle(new CircleId(row.getLong("circle"))),
                            meeting == null
                                    ? null
                                    : new Decision.Gathering(new MeetingId(meeting), row.getString("meeting_title")),
                            row.getString("title"),
                            row.getString("proposal"),
                            Decision.State.valueOf(row.getString("state")),
                            row.getObject("proposed", OffsetDateTime.class).toInstant(),
                            row.getString("proposed_by"),
                            account(row, "proposer"),
                            row.getString("outcome"),
                            row.getObject("decided", LocalDate.class),
                            row.getString("decided_by"),
                            row.getObject("review", LocalDate.class),
                            other(row, "replaces"),
                            other(row, "successor"),
                            row.getInt("version"),
                            questions(id),
                            objections(id),
                            reviews(id));
                })
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    private List<Decision.Question> questions(DecisionId id) {
        return jdbc.sql("select * from circles.question where decision = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new Decision.Question(
                        new QuestionId(row.getLong("id")),
                        row.getObject("asked", OffsetDateTime.class).toInstant(),
                        row.getString("asked_by"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("answered_by")))
                .list();
    }

    private List<Decision.Objection> objections(DecisionId id) {
        return jdbc.sql("select * from circles.objection where decision = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new Decision.Objection(
                        new ObjectionId(row.getLong("id")),
                        row.getObject("raised", OffsetDateTime.class).toInstant(),
                        row.getString("raised_by"),
                        account(row, "objector"),
                        row.getString("reason"),
                        row.getString("integration"),
                        moment(row, "lifted"),
                        row.getString("lifted_by"),
                        row.getString("earlier")))
                .list();
    }

    private List<Decision.Review> reviews(DecisionId id) {
        return jdbc.sql("select * from circles.review where decision = :id order by id")
                .param("id", id.value())
                .query((row, n) -> new Decision.Review(
                        row.getObject("reviewed", OffsetDateTime.class).toInstant(),
                        row.getString("reviewed_by"),
                        row.getString("note"),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new AccountId(id);
    }

    private static Decision.@Nullable Other other(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new Decision.Other(new DecisionId(id), row.getString(column + "_title"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
