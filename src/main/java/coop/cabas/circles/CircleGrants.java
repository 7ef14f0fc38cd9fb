package coop.cabas.circles;

import coop.cabas.access.AccountId;
import coop.cabas.access.Grants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/** Permissions of circles and roles, for as long as somebody holds a role there. */
@Component
class CircleGrants implements Grants {

    private final JdbcClient jdbc;
    private final Clock clock;

    CircleGrants(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<String> of(AccountId account) {
        return Set.copyOf(jdbc.sql("""
                        with held as (select h.role, h.circle from circles.holder h where h.account = :account and %s)
                        select p.permission from circles.role_permission p join held on held.role = p.role
                        union
                        select p.permission from circles.circle_permission p join held on held.circle = p.circle
                        """.formatted(AsOf.held("h")))
                .param("account", account.value())
                .param("on", LocalDate.now(clock))
                .query(String.class)
                .list());
    }
}
