package coop.cabas.privacy;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** The requests of those who use their rights, answered within a month (GDPR, article 12.3). */
@Service
@Transactional
public class Requests {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Requests(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** What somebody may ask for: GDPR, articles 15 to 21. */
    public enum Kind {
        ACCESS,
        PORTABILITY,
        RECTIFICATION,
        ERASURE,
        RESTRICTION,
        OBJECTION
    }

    /** How it ended. */
    public enum Outcome {
        DONE,
        PARTLY,
        REFUSED
    }

    /**
     * A request as it is noted down.
     *
     * @param member null for somebody in no file
     * @param person as they named themselves
     * @param channel letter, e-mail, at the shop…
     */
    public record Terms(
            @Nullable MemberId member, String person, Kind kind, LocalDate received, String channel, String note) {}

    /**
     * A request.
     *
     * @param due last day to answer
     * @param extended why two months more are needed; null when they are not
     * @param answered null while it waits
     */
    public record Request(
            RequestId id,
            Terms asked,
            LocalDate due,
            @Nullable String extended,
            @Nullable LocalDate answered,
            @Nullable Outcome outcome,
            String answer) {}

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Request find(RequestId id) {
        return jdbc.sql("select * from privacy.request where id = :id")
                .param("id", id.value())
                .query(Requests::request)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** How many wait beyond their last day. */
    @Transactional(readOnly = true)
    public long late() {
        return jdbc.sql("select count(*) as late from privacy.request where answered is null and due < :today")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> row.getLong("late"))
                .single();
    }

    /** @throws Refused when it is received on a day to come */
    public RequestId note(Terms asked) {
        if (asked.received().isAfter(LocalDate.now(clock))) {
            throw new Refused("privacy.request.later");
        }
        var actor = audit.actor();
        var id = new RequestId(jdbc.sql("""
                        insert into privacy.request (member, person, kind, received, channel, note, recorded, author)
                        values (:member, :person, :kind, :received, :channel, :note, :now, :author) returning id
                        """)
                .param("member", asked.member() == null ? null : asked.member().value(), Types.BIGINT)
                .param("person", asked.person().strip())
                .param("kind", asked.kind().name())
                .param("received", asked.received())
                .param("channel", asked.channel().strip())
                .param("note", asked.note().strip())
                .param("now", OffsetDateTime.now(clock))
                .param("author", actor.label())
                .query((row, n) -> row.getLong("id"))
                .single());
        audit.record(
                "privacy.request.noted",
                subject(id),
                null,
                Map.of("kind", asked.kind().name()));
        return id;
    }

    /** Takes two months more. The person must be told why within the first one. */
    public void extend(RequestId id, String why) {
        mustChange(
                jdbc.sql("update privacy.request set extended = :why where id = :id and answered is null")
                        .param("why", why.strip())
                        .param("id", id.value())
                        .update(),
                id);
        audit.record("privacy.request.extended", subject(id), null, Map.of());
    }

    /** @throws Refused when it has been answered already, or before it came */
    public void answer(RequestId id, LocalDate on, Outcome outcome, String answer) {
        var request = find(id);
        if (on.isBefore(request.asked().received()) || on.isAfter(LocalDate.now(clock))) {
            throw new Refused("privacy.request.day");
        }
        mustChange(
                jdbc.sql("""
                                update privacy.request set answered = :on, outcome = :outcome, answer = :answer
                                where id = :id and answered is null
                                """)
                        .param("on", on)
                        .param("outcome", outcome.name())
                        .param("answer", answer.strip())
                        .param("id", id.value())
                        .update(),
                id);
        audit.record("privacy.request.answered", subject(id), null, Map.of("outcome", outcome.name()));
    }

    private void mustChange(int rows, RequestId id) {
        if (rows == 0) {
            find(id);
            throw new Refused("privacy.request.closed");
        }
    }

    private static String subject(RequestId id) {
        return "privacy.request:" + id.value();
    }

    private static Request request(ResultSet row, int n) throws SQLException {
        var member = row.getObject("member", Long.class);
        var outcome = row.getString("outcome");
        return new Request(
                new RequestId(row.getLong("id")),
                new Terms(
                        member == null ? null : new MemberId(member),
                        row.getString("person"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("received", LocalDate.class),
                        row.getString("channel"),
                        row.getString("note")),
                row.getObject("due", LocalDate.class),
                row.getString("extended"),
                row.getObject("answered", LocalDate.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("answer"));
    }
}
