package coop.cabas.access.sessions;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Removes what nobody can come in by any more: it would only tell, for ever, who came from where. */
@Component
class Sweep {

    /** The last use of a session is written behind, by {@link LastUse}: its row may look older than it is. */
    private static final Duration WRITTEN_BEHIND = Duration.ofMinutes(5);

    private static final Duration LINKS_KEPT = Duration.ofDays(30);

    private static final Duration NETWORKS_KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final SessionLimits limits;
    private final Clock clock;

    Sweep(JdbcClient jdbc, SessionLimits limits, Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    void run() {
        var now = OffsetDateTime.now(clock);
        sessions(now.minus(WRITTEN_BEHIND));
        jdbc.sql("delete from access.attempt where until < :now")
                .param("now", now)
                .update();
        jdbc.sql("delete from access.one_time_link where least(expires, used) < :before")
                .param("before", now.minus(LINKS_KEPT))
                .update();
        jdbc.sql("delete from access.familiar_network where last_sign_in < :before")
                .param("before", now.minus(NETWORKS_KEPT))
                .update();
    }

    /** The same limits as {@link SessionLimits#isOver}. */
    private void sessions(OffsetDateTime now) {
        jdbc.sql("""
                        delete from access.session
                        where last_access < case when account is null then :anonymous else :idle end or created < :total
                        """)
                .param("anonymous", now.minus(limits.anonymous()))
                .param("idle", now.minus(limits.idle()))
                .param("total", now.minus(limits.total()))
                .update();
    }
}
