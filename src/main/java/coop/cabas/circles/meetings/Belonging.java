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

/** Who has a voice in a circle: whoever holds a role there today, and whoever may run it. */
@Component
public class Belonging {

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
        return holdsARole(circle) || authority.mayRun(circle);
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

    private boolean holdsARole(CircleId circle) {
        return caller.account()
                .filter(account -> jdbc.sql("""
                                select exists (
                                    select from circles.holder where circle = :circle and account = :account
                                      and since <= :today and (ended is null or ended > :today))
                                """)
                        .param("circle", circle.value())
                        .param("account", account.value())
                        .param("today", LocalDate.now(clock))
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }
}
