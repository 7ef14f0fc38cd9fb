package coop.cabas.access.sessions;

import coop.cabas.access.Tokens;
import jakarta.annotation.PreDestroy;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * When sessions and API tokens were last used, written behind: one statement each quarter of a minute instead of one
 * commit per request. A crash loses that quarter of a minute, nothing else.
 */
@Component
class LastUse {

    private final JdbcTemplate jdbc;
    private final ConcurrentMap<Long, Instant> sessions = new ConcurrentHashMap<>();
    private final ConcurrentMap<Long, Instant> tokens = new ConcurrentHashMap<>();

    LastUse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void ofSession(long row, Instant at) {
        sessions.merge(row, at, LastUse::later);
    }

    @EventListener
    void on(Tokens.Used event) {
        tokens.merge(event.token(), event.at(), LastUse::later);
    }

    /** Writes what has been gathered. Runs by itself, and when the program ends. */
    @PreDestroy
    @Scheduled(fixedDelay = 15_000)
    void write() {
        write(sessions, """
                update access.session as s set last_access = greatest(s.last_access, seen.at)
                from unnest(?::bigint[], ?::timestamptz[]) as seen(id, at) where s.id = seen.id
                """);
        write(tokens, """
                update access.api_token as t set last_use = greatest(t.last_use, seen.at)
                from unnest(?::bigint[], ?::timestamptz[]) as seen(id, at) where t.id = seen.id
                """);
    }

    private void write(ConcurrentMap<Long, Instant> gathered, String sql) {
        var batch = new HashMap<Long, Instant>();
        for (var row : gathered.keySet()) {
            var at = gathered.remove(row);
            if (at != null) {
                batch.put(row, at);
            }
        }
        if (batch.isEmpty()) {
            return;
        }
        // rows always in the same order, so that two instances never wait for each other in a circle
        var ordered =
                batch.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
        jdbc.update(sql, statement -> {
            var connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", ordered.stream().map(Map.Entry::getKey).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "timestamptz",
                            ordered.stream().map(e -> e.getValue().toString()).toArray()));
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
