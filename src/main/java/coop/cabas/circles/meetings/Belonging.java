package coop.cabas.circles.meetings;

import coop.cabas.access.Caller;
import coop.cabas.circles.CircleAuthority;
import coop.cabas.circles.CircleId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/**
 * Who has a voice in a circle: whoever holds a role there, lead and delegate of each circle directly below, and whoever may
 * run it. A voice is no permission: what the circle grants goes to its own holders only.
 */
@Component
public class Belonging {

    /** SQL: each {@code circle} and {@code account} that has a voice there on the day {@code :day}. */
    public static final String VOICES = """
            (select h.circle, h.account from circles.holder h
             where h.since <= :day and (h.ended is null or h.ended > :day)
             union
             select c.parent, h.account from circles.holder h
             join circles.role r on r.id = h.role and r.kind in ('LEAD', 'DELEGATE')
             join circles.circle_state c on c.id = h.circle and c.since <= :day and (c.past is null or c.past > :day)
             where c.parent is not null and h.since <= :day and (h.ended is null or h.ended > :day)) voice
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Caller caller;
    private final CircleAuthority authority;

    Belonging(JdbcClient jdbc, Clock clock, Caller caller, CircleAuthority authority) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caller = caller;
        this.authority = authority;
    }

    /** @throws NotFound when there is no such circle */
    public KnownCircle circle(CircleId id) {
        return jdbc.sql("""
                        select name, ended is not null and ended <= :today as over from circles.circle_state
                        where id = :id and past is null
                        """)
                .param("id", id.value())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new KnownCircle(id, row.getString("name"), row.getBoolean("over")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    public boolean takesPart(CircleId circle) {
        return hasAVoice(circle) || authority.mayRun(circle);
    }

    /** @throws Refused when the caller has no voice there */
    void mustTakePart(CircleId circle) {
        if (!takesPart(circle)) {
            throw new Refused("meetings.refused.outside");
        }
    }

    /** @throws Refused when the circle is no more */
    void mustLive(CircleId id) {
        if (circle(id).ended()) {
            throw new Refused("meetings.refused.circleEnded");
        }
    }

    private boolean hasAVoice(CircleId circle) {
        return caller.account()
                .filter(account -> jdbc.sql("""
                                select exists (
                                    select from %s where voice.circle = :circle and voice.account = :account)
                                """.formatted(VOICES))
                        .param("circle", circle.value())
                        .param("account", account.value())
                        .param("day", LocalDate.now(clock))
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }
}
