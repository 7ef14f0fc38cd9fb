package coop.cabas.access.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.access.Secret;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.People;
import coop.cabas.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;

@ModuleTest
@Transactional
class SweepTest {

    @Autowired
    Sweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @BeforeEach
    void nothingOfOthers() {
        jdbc.sql("delete from access.session").update();
        jdbc.sql("delete from access.attempt").update();
        jdbc.sql("delete from access.one_time_link").update();
    }

    @Test
    void endsSessionsAtTheirLimitsAndNoEarlier() {
        var ana = People.account(context).value();
        session("signed in", ana, Duration.ofDays(13), Duration.ofHours(12));
        session("signed in, idle", ana, Duration.ofDays(13), Duration.ofHours(13));
        session("signed in, too long", ana, Duration.ofDays(15), Duration.ZERO);
        session("stranger", null, Duration.ofHours(1), Duration.ofMinutes(29));
        session("stranger, idle", null, Duration.ofHours(1), Duration.ofHours(1));
        sweep.run();
        assertThat(jdbc.sql("select device from access.session")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("signed in", "stranger");
    }

    @Test
    void forgetsTriesWhoseWindowIsOver() {
        attempt(Duration.ofMinutes(-1));
        attempt(Duration.ofMinutes(1));
        sweep.run();
        assertThat(count("access.attempt")).isOne();
    }

    @Test
    void keepsUselessLinksForAMonth() {
        link(Duration.ofDays(1), null);
        link(Duration.ofDays(-29), null);
        link(Duration.ofDays(-31), null);
        link(Duration.ofDays(-25), Duration.ofDays(-31));
        sweep.run();
        assertThat(count("access.one_time_link")).isEqualTo(2);
    }

    @Test
    void remembersFromWhereSomebodySignedInForNinetyDays() {
        var ana = People.account(context).value();
        network(ana, "192.0.2.1", Duration.ofDays(-89));
        network(ana, "192.0.2.2", Duration.ofDays(-91));
        sweep.run();
        assertThat(jdbc.sql("select network from access.familiar_network where account = :ana")
                        .param("ana", ana)
                        .query(String.class)
                        .list())
                .containsExactly("192.0.2.1");
    }

    private void network(long account, String network, Duration when) {
        jdbc.sql(
                        "insert into access.familiar_network (account, network, last_sign_in) values (:account, :network, :at)")
                .param("account", account)
                .param("network", network)
                .param("at", in(when))
                .update();
    }

    private void session(String name, Long account, Duration age, Duration unused) {
        jdbc.sql("""
                        insert into access.session (hash, account, created, last_access, device)
                        values (:hash, :account, :created, :used, :name)
                        """)
                .param("hash", Secret.hash(name))
                .param("account", account, Types.BIGINT)
                .param("created", in(age.negated()))
                .param("used", in(unused.negated()))
                .param("name", name)
                .update();
    }

    private void attempt(Duration end) {
        jdbc.sql("insert into access.attempt (key, count, until) values (:key, 1, :end)")
                .param("key", Secret.hash(end.toString()))
                .param("end", in(end))
                .update();
    }

    private void link(Duration expires, Duration used) {
        jdbc.sql("""
                        insert into access.one_time_link (hash, purpose, created, expires, used)
                        values (:hash, 'FIRST_ADMIN', :created, :expires, :used)
                        """)
                .param("hash", Secret.hash(Secret.fresh()))
                .param("created", in(Duration.ofDays(-60)))
                .param("expires", in(expires))
                .param("used", used == null ? null : in(used), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private OffsetDateTime in(Duration time) {
        return OffsetDateTime.now(clock).plus(time);
    }

    private int count(String table) {
        return jdbc.sql("select count(*)::int from " + table)
                .query(Integer.class)
                .single();
    }
}
