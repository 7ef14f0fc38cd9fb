package coop.cabas.access;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The open sessions of each account: where somebody is signed in, and how to end that. */
@Service
@Transactional
public class Sessions {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Sessions(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param device what the browser says of itself
     * @param lastAccess to about half a minute
     * @param current whether it is the session that asks
     */
    public record Open(
            SessionId id,
            Instant since,
            Instant lastAccess,
            @Nullable String device,
            @Nullable String address,
            boolean current) {

        private static final String UNNAMED = "?";

        /** Whether browser and system can both be named. */
        public boolean isRecognised() {
            return !browser().equals(UNNAMED) && !system().equals(UNNAMED);
        }

        /** Name of the browser, as well as it can be guessed. */
        public String browser() {
            return first(
                    "Edg/", "Edge", "OPR/", "Opera", "Firefox/", "Firefox", "Chrome/", "Chrome", "Safari/", "Safari");
        }

        /** Name of the operating system, as well as it can be guessed. */
        public String system() {
            return first(
                    "Android",
                    "Android",
                    "iPhone",
                    "iPhone",
                    "iPad",
                    "iPad",
                    "Windows",
                    "Windows",
                    "Mac OS",
                    "macOS",
                    "CrOS",
                    "ChromeOS",
                    "Linux",
                    "Linux");
        }

        public boolean isPhone() {
            return device != null && device.contains("Mobile");
        }

        /** @param pairs what to look for, and what to call it */
        private String first(String... pairs) {
            for (var i = 0; device != null && i < pairs.length; i += 2) {
                if (device.contains(pairs[i])) {
                    return pairs[i + 1];
                }
            }
            return UNNAMED;
        }
    }

    /**
     * @param currentSecret id of the session that asks, as its browser holds it
     * @return the sessions of an account, the latest used first
     */
    @Transactional(readOnly = true)
    public List<Open> of(AccountId account, String currentSecret) {
        return jdbc.sql("""
                        select id, created, last_access, device, address, hash = :current as current
                        from access.session where account = :account
                        order by hash = :current desc, last_access desc, id desc limit 100
                        """)
                .param("account", account.value())
                .param("current", Secret.hash(currentSecret))
                .query((row, n) -> new Open(
                        new SessionId(row.getLong("id")),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        row.getObject("last_access", OffsetDateTime.class).toInstant(),
                        row.getString("device"),
                        row.getString("address"),
                        row.getBoolean("current")))
                .list();
    }

    /** @throws NotFound when it is not open, or not of this account */
    public void end(AccountId account, SessionId session) {
        var ended = jdbc.sql("delete from access.session where account = :account and id = :id")
                .param("account", account.value())
                .param("id", session.value())
                .update();
        if (ended == 0) {
            throw new NotFound(session);
        }
        told(account, ended);
    }

    /** @param keptSecret id of the one session to keep, as its browser holds it */
    public int endOthers(AccountId account, String keptSecret) {
        var ended = jdbc.sql("delete from access.session where account = :account and hash <> :kept")
                .param("account", account.value())
                .param("kept", Secret.hash(keptSecret))
                .update();
        told(account, ended);
        return ended;
    }

    public int endAll(AccountId account) {
        return endOthers(account, "");
    }

    private void told(AccountId account, int ended) {
        if (ended > 0) {
            audit.record("access.sessions.ended", "access.account:" + account.value(), Map.of("sessions", ended), null);
            events.publishEvent(new SessionsEnded(account));
        }
    }
}
