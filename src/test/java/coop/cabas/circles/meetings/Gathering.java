package coop.cabas.circles.meetings;

import coop.cabas.access.AccountId;
import coop.cabas.circles.CircleId;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

import java.util.UUID;
import java.util.function.Supplier;

/** A circle with people, for tests: each has its own. */
@TestComponent
public class Gathering {

    private static final String FOUNDED = "2020-01-01";

    private final JdbcClient jdbc;
    private final ApplicationContext context;

    public Gathering(JdbcClient jdbc, ApplicationContext context) {
        this.jdbc = jdbc;
        this.context = context;
    }

    public CircleId circle() {
        return circle("Cercle " + UUID.randomUUID());
    }

    public CircleId circle(String name) {
        return new CircleId(jdbc.sql("""
                        insert into circles.circle (name, founded, since) values (:name, cast(:day as date), cast(:day as date))
                        returning id
                        """)
                .param("name", name)
                .param("day", FOUNDED)
                .query(Long.class)
                .single());
    }

    /** The circle belongs to another one from its first day on. */
    public void hang(CircleId circle, CircleId parent) {
        jdbc.sql("update circles.circle set parent = :parent where id = :id")
                .param("parent", parent.value())
                .param("id", circle.value())
                .update();
    }

    /** Somebody who holds the role of this kind, and may read circles. */
    public AccountId holder(CircleId circle, String kind) {
        var account = People.account(context, "circles.read");
        give(circle, kind, account);
        return account;
    }

    public void give(CircleId circle, String kind, AccountId account) {
        var role = jdbc.sql("select id from circles.role where circle = :circle and kind = :kind")
                .param("circle", circle.value())
                .param("kind", kind)
                .query(Long.class)
                .optional()
                .orElseGet(() -> jdbc.sql("""
                                insert into circles.role (circle, kind, name, founded, since)
                                values (:circle, :kind, :kind, cast(:day as date), cast(:day as date)) returning id
                                """)
                        .param("circle", circle.value())
                        .param("kind", kind)
                        .param("day", FOUNDED)
                        .query(Long.class)
                        .single());
        jdbc.sql("""
                        insert into circles.mandate (role, account, since, appointed_by, recorded)
                        values (:role, :account, cast(:day as date), 'Ana', now())
                        """)
                .param("role", role)
                .param("account", account.value())
                .param("day", FOUNDED)
                .update();
    }

    /** The mandates of somebody end: from today on they belong no more. */
    public void leaves(AccountId account) {
        jdbc.sql("update circles.mandate set ended = cast(:today as date) where account = :account")
                .param("today", TestClock.START.toLocalDate().toString())
                .param("account", account.value())
                .update();
    }

    /** The circle is no more from today on. */
    public void ends(CircleId circle) {
        jdbc.sql("""
                        update circles.circle set ended = cast(:today as date), since = cast(:today as date) where id = :id
                        """)
                .param("today", TestClock.START.toLocalDate().toString())
                .param("id", circle.value())
                .update();
    }

    public void as(AccountId account, Runnable act) {
        as(account, () -> {
            act.run();
            return account;
        });
    }

    public <T> T as(AccountId account, Supplier<T> act) {
        try {
            SecurityContextHolder.setContext(new SecurityContextImpl(People.authentication(account)));
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
