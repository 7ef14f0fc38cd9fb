package coop.cabas.access.sessions;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.cabas.access.ClockTicker;
import coop.cabas.access.Secret;
import coop.cabas.access.SessionsEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Sessions in PostgreSQL, at the price of sessions in memory. Each instance keeps copies; a copy is trusted for one second,
 * then one cheap query tells whether the row is still there and unchanged. So a session ended anywhere is over everywhere
 * within a second, several instances share them, and neither a restart nor a crash signs anybody out.
 */
@Component
class SessionStore implements SessionRepository<CabasSession> {

    /** A little less than the second within which a session ended elsewhere is over here: the request itself takes time too. */
    private static final Duration TRUSTED = Duration.ofMillis(800);

    private final SessionRows rows;
    private final LastUse lastUse;
    private final SessionLimits limits;
    private final Clock clock;
    private final Cache<String, Copy> copies;

    SessionStore(SessionRows rows, LastUse lastUse, SessionLimits limits, Clock clock) {
        this.rows = rows;
        this.lastUse = lastUse;
        this.limits = limits;
        this.clock = clock;
        copies = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterAccess(Duration.ofMinutes(10))
                .ticker(new ClockTicker(clock))
                .build();
    }

    @Override
    public CabasSession createSession() {
        return CabasSession.fresh(clock.instant(), limits.idle());
    }

    @Override
    public @Nullable CabasSession findById(String id) {
        if (!Secret.isPlausible(id)) {
            return null;
        }
        var now = clock.instant();
        var copy = current(id, now);
        if (copy == null) {
            copies.invalidate(id);
            return null;
        }
        if (limits.isOver(copy.account != null, copy.created, copy.lastAccess, now)) {
            deleteById(id);
            return null;
        }
        return CabasSession.of(id, copy, now, limits.idle());
    }

    @Override
    public void save(CabasSession session) {
        var storedId = session.storedId();
        var copy = session.copy();
        if (storedId == null || copy == null) {
            remember(session, rows.insert(session));
        } else if (!session.getId().equals(storedId)) {
            copies.invalidate(storedId);
            remember(session, rows.move(session, copy));
        } else if (!session.changes().isEmpty()) {
            remember(session, rows.change(session, copy));
        } else {
            used(copy, session.now());
        }
    }

    @Override
    public void deleteById(String id) {
        rows.delete(Secret.hash(id));
        copies.invalidate(id);
    }

    /** Forgets the copies of an account whose sessions were ended on this instance; others notice within a second. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(SessionsEnded event) {
        copies.asMap()
                .values()
                .removeIf(copy ->
                        copy.account != null && copy.account == event.account().value());
    }

    private @Nullable Copy current(String id, Instant now) {
        var copy = copies.getIfPresent(id);
        if (copy != null && Duration.between(copy.checked, now).abs().compareTo(TRUSTED) < 0) {
            return copy;
        }
        var hash = Secret.hash(id);
        if (copy != null && rows.isUnchanged(copy, hash)) {
            copy.checked = now;
            return copy;
        }
        var read = rows.read(hash, now);
        if (read != null) {
            copies.put(id, read);
        }
        return read;
    }

    private void remember(CabasSession session, @Nullable Copy stored) {
        if (stored == null) {
            // ended by somebody else while this request ran
            copies.invalidate(session.getId());
            return;
        }
        copies.put(session.getId(), stored);
        session.saved(stored);
    }

    private void used(Copy copy, Instant now) {
        if (now.isAfter(copy.lastAccess)) {
            copy.lastAccess = now;
            lastUse.ofSession(copy.row, now);
        }
    }
}
