package coop.cabas.access.sessions;

import coop.cabas.access.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A session in one request: the shared copy, and what this request changes. */
final class CabasSession implements Session {

    private final Instant now;
    private final Duration idle;

    /** Null while the session is new. */
    private @Nullable Copy copy;

    /** Id under which the row is found; null while the session is new. */
    private @Nullable String storedId;

    private String id;

    /** Attributes set, or removed when empty, since the last save. */
    private final Map<String, Optional<Object>> changes = new HashMap<>();

    static CabasSession fresh(Instant now, Duration idle) {
        return new CabasSession(Secret.fresh(), null, now, idle);
    }

    static CabasSession of(String id, Copy copy, Instant now, Duration idle) {
        return new CabasSession(id, copy, now, idle);
    }

    private CabasSession(String id, @Nullable Copy copy, Instant now, Duration idle) {
        this.id = id;
        this.copy = copy;
        this.storedId = copy == null ? null : id;
        this.now = now;
        this.idle = idle;
    }

    @Nullable
    Copy copy() {
        return copy;
    }

    @Nullable
    String storedId() {
        return storedId;
    }

    Map<String, Optional<Object>> changes() {
        return changes;
    }

    /** The moment of the request. */
    Instant now() {
        return now;
    }

    void saved(Copy stored) {
        copy = stored;
        storedId = id;
        changes.clear();
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = Secret.fresh();
        return id;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getAttribute(String name) {
        var change = changes.get(name);
        if (change != null) {
            return (T) change.orElse(null);
        }
        return copy == null ? null : (T) copy.attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        var names = new HashSet<>(copy == null ? Set.of() : copy.attributes.keySet());
        changes.forEach((name, value) -> {
            if (value.isPresent()) {
                names.add(name);
            } else {
                names.remove(name);
            }
        });
        return names;
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else if (Attributes.isWelcome(value)) {
            changes.put(name, Optional.of(value));
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (copy != null && copy.attributes.containsKey(name)) {
            changes.put(name, Optional.empty());
        } else {
            changes.remove(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return copy == null ? now : copy.created;
    }

    /** Ignored: the moment of the request is known, by the program's clock. */
    @Override
    public void setLastAccessedTime(Instant lastAccessed) {}

    @Override
    public Instant getLastAccessedTime() {
        return copy == null ? now : copy.lastAccess;
    }

    /** Ignored: limits are settings of the coop, not of a page. */
    @Override
    public void setMaxInactiveInterval(Duration interval) {}

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** Always false: a session that is over is not found. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
