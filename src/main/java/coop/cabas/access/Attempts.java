package coop.cabas.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Counts tries at what can be guessed, in the database, for all instances together. A try is counted <em>before</em> it
 * is made: twenty at the same moment are twenty.
 */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Attempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Counts one try, whatever becomes of the caller's transaction.
     *
     * @param key what is tried, and by whom or at whom
     * @param limit tries let through in a window
     * @param window how long a window lasts from its first try
     * @return when the next try will be let through; empty when this one is
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Instant> count(String key, int limit, Duration window) {
        var now = OffsetDateTime.now(clock);
        return jdbc.sql("""
                        insert into access.attempt as a (key, count, until) values (:key, 1, :end)
                        on conflict (key) do update
                        set count = case when a.until <= :now then 1 else least(a.count + 1, 1000000) end,
                            until = case when a.until <= :now then :end else a.until end
                        returning count, until
                        """)
                .param("key", Secret.hash(key))
                .param("now", now)
                .param("end", now.plus(window))
                .query((row, n) -> row.getInt("count") <= limit
                        ? Optional.<Instant>empty()
                        : Optional.of(
                                row.getObject("until", OffsetDateTime.class).toInstant()))
                .single();
    }

    /** Takes one try back from a count shared by many people: this one gave the right answer. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void giveBack(String key) {
        jdbc.sql("update access.attempt set count = greatest(count - 1, 0) where key = :key")
                .param("key", Secret.hash(key))
                .update();
    }

    /** Forgets the tries: the right answer was given. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void clear(String key) {
        jdbc.sql("delete from access.attempt where key = :key")
                .param("key", Secret.hash(key))
                .update();
    }
}
