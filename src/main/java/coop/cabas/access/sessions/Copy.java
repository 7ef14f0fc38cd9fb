package coop.cabas.access.sessions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A session as this instance remembers it; shared by the requests that run in it at the same time. */
final class Copy {

    final long row;
    final @Nullable Long account;
    final Instant created;
    final Map<String, Object> attributes;

    /** Version of the row that the attributes show. */
    volatile long version;

    volatile Instant lastAccess;

    /** When the row was last seen to be there. */
    volatile Instant checked;

    Copy(
            long row,
            @Nullable Long account,
            Instant created,
            Instant lastAccess,
            long version,
            Map<String, Object> attributes,
            Instant checked) {
        this.row = row;
        this.account = account;
        this.created = created;
        this.lastAccess = lastAccess;
        this.version = version;
        this.attributes = new ConcurrentHashMap<>(attributes);
        this.checked = checked;
    }
}
