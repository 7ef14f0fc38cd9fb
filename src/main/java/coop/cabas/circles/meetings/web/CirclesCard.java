package coop.cabas.circles.meetings.web;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.circles.CirclesPermissions;
import coop.cabas.circles.meetings.Belonging;
import coop.cabas.circles.meetings.Decision;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells of the meetings of my circles in the coming week, and of decisions that wait for me there. */
@Component
class CirclesCard implements HomeCard {

    private static final int MOST = 3;

    private static final Map<String, String> WORDS = Map.of("OBJECTED", "objected", "TO_REVIEW", "review");

    /** Circles in which I have a voice today. */
    private static final String MINE =
            "(select voice.circle from %s where voice.account = :me)".formatted(Belonging.VOICES);

    private final JdbcClient jdbc;
    private final Caller caller;
    private final Clock clock;

    CirclesCard(JdbcClient jdbc, Caller caller, Clock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return CirclesPermissions.READ;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Told> told() {
        return caller.account().map(this::told).orElse(List.of());
    }

    private List<Told> told(AccountId me) {
        var told = new ArrayList<Told>(meetings(me));
        told.addAll(decisions(me));
        return told;
    }

    private List<Told> meetings(AccountId me) {
        return jdbc.sql("""
                        select m.id, m.title, m.starts, c.name from circles.meeting m
                        join circles.circle_state c on c.id = m.circle and c.past is null
                        where m.status = 'PLANNED' and m.starts >= :now and m.starts < :soon and m.circle in %s
                        order by m.starts, m.id limit :most
                        """.formatted(MINE))
                .param("me", me.value())
                .param("day", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock).minusHours(2))
                .param("soon", OffsetDateTime.now(clock).plusDays(7))
                .param("most", MOST)
                .query((row, n) -> (Told) new Task(
                        "calendar",
                        Message.of("meetings.card.meeting", row.getString("title"), row.getString("name")),
                        Message.of(
                                "meetings.card.meeting.why",
                                row.getObject("starts", OffsetDateTime.class).toInstant()),
                        "/meetings/" + row.getLong("id"),
                        Message.of("meetings.card.meeting.action")))
                .list();
    }

    /** What I proposed myself waits for the others, until somebody objects. */
    private List<Told> decisions(AccountId me) {
        return jdbc.sql("""
                        select * from (
                            select d.id, d.title, c.name, d.proposer, d.review, d.decided, %s as state
                            from circles.decision d
                            join circles.circle_state c on c.id = d.circle and c.past is null
                            where d.circle in %s and (d.status = 'PROPOSED' or d.status = 'ADOPTED' and d.review <= :today)) known
                        where state in ('OBJECTED', 'TO_REVIEW') or state = 'OPEN' and proposer is distinct from :me
                        order by state = 'TO_REVIEW', id limit :most
                        """.formatted(Decision.State.OF_ROW, MINE))
                .param("me", me.value())
                .param("today", LocalDate.now(clock))
                .param("day", LocalDate.now(clock))
                .param("most", MOST)
                .query((row, n) -> {
                    var words = WORDS.getOrDefault(row.getString("state"), "open");
                    return (Told) new Task(
                            "scale",
                            Message.of("meetings.card.decision", row.getString("title"), row.getString("name")),
                            Message.of("meetings.card.decision." + words),
                            "/decisions/" + row.getLong("id"),
                            Message.of("meetings.card.decision.action"));
                })
                .list();
    }
}
