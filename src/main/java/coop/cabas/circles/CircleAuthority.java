package coop.cabas.circles;

import coop.cabas.access.Caller;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

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

    /** Whether the caller may change this circle. Without a caller it is the program itself, which may. */
    public boolean mayRun(CircleId circle) {
        return mayRunAll() || leads(circle);
    }

    /** Whether the caller may change every circle, found new ones, and grant them permissions. */
    public boolean mayRunAll() {
        return caller.mayGrant(Set.of(CirclesPermissions.MANAGE));
    }

    /** @throws Refused when the caller may not change this circle */
    public void mustRun(CircleId circle) {
        if (!mayRun(circle)) {
            throw new Refused("circles.notYours");
        }
    }

    /** @throws Refused when the caller may not change every circle */
    public void mustRunAll() {
        if (!mayRunAll()) {
            throw new Refused("circles.notAll");
        }
    }

    private boolean leads(CircleId circle) {
        return caller.account()
                .filter(account -> jdbc.sql("""
                                select exists (
                                    select from circles.holder h join circles.role r on r.id = h.role
                                    where h.circle = :circle and h.account = :account and r.kind in ('LEAD', 'SECRETARY')
                                      and %s)
                                """.formatted(AsOf.held("h")))
                        .param("circle", circle.value())
                        .param("account", account.value())
                        .param("on", LocalDate.now(clock))
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }
}
