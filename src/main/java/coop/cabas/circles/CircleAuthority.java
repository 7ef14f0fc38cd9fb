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

    /** Whether the caller may say who holds a role: who runs the circle, and for its lead also who runs the one above it. */
    public boolean mayFill(CircleRoleId role) {
        return mayRunAll() || holds("""
                        join circles.role wanted on wanted.id = :id
                        join circles.circle c on c.id = wanted.circle
                        where (h.circle = c.id or wanted.kind = 'LEAD' and h.circle = c.parent)""", role.value());
    }

    /** @throws Refused when the caller may not say who holds the role */
    public void mustFill(CircleRoleId role) {
        if (!mayFill(role)) {
            throw new Refused("circles.notYours");
        }
    }

    private boolean leads(CircleId circle) {
        return holds("where h.circle = :id", circle.value());
    }

    /** @param which of the mandates {@code h} as lead or secretary, as the end of a query */
    private boolean holds(String which, long id) {
        return caller.account()
                .filter(account -> jdbc.sql("""
                                select exists (
                                    select from circles.holder h
                                    join circles.role r on r.id = h.role and r.kind in ('LEAD', 'SECRETARY')
                                    %s and h.account = :account and %s)
                                """.formatted(which, AsOf.held("h")))
                        .param("id", id)
                        .param("account", account.value())
                        .param("on", LocalDate.now(clock))
                        .query(Boolean.class)
                        .single())
                .isPresent();
    }
}
