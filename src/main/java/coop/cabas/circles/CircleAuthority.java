package coop.cabas.circles;

import coop.cabas.access.Caller;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;

/** Who may change a circle: its lead and its secretary, and whoever may change them all. */
@Component
public class CircleAuthority {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Caller caller;

    CircleAuthority(JdbcClient jdbc, Clock clock, Caller caller) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caller = caller;
    }

    public boolean mayRun(CircleId circle) {
        return caller.may(CirclesPermissions.MANAGE) || leads(circle);
    }

    /** @throws Refused when the caller may not change this circle */
    public void mustRun(CircleId circle) {
        if (!mayRun(circle)) {
            throw new Refused("circles.notYours");
        }
    }

    private boolean leads(CircleId circle) {
        return caller.account()
                .filter(account -> jdbc.sql("""
                                select exists (
                                    select from circles.holder h join circles.role r on r.id = h.role
                                    where h.circle = :circle and h.account = :account and r.kind in ('LEAD', 'SECRETARY')
                                      and h.since <= :today and (h.ended is null or h.ended > :today))
                                """)
                        .param("circle", circle.value())
                        .param("account", account.value())
                        .param("today", LocalDate.now(clock))
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }
}
