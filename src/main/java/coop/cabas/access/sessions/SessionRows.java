package coop.cabas.access.sessions;

import coop.cabas.access.Secret;
import coop.cabas.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The rows of sessions and their attributes. Written apart from the transaction of the request, which may have failed. */
@Component
class SessionRows {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable
    Copy read(byte[] hash, Instant now) {
        var found = jdbc.sql("select id, account, created, last_access, version from access.session where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> new Copy(
                        row.getLong("id"),
                        row.getObject("account", Long.class),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        row.getObject("last_access", OffsetDateTime.class).toInstant(),
                        row.getLong("version"),
                        Map.of(),
                        now))
                .optional();
        found.ifPresent(copy -> jdbc.sql("select name, value from access.session_attribute where session = :session")
                .param("session", copy.row)
                .query(row -> {
                    var name = row.getString("name");
                    var value = Attributes.read(name, row.getBytes("value"));
                    if (value != null) {
                        copy.attributes.put(name, value);
                    }
                }));
        return found.orElse(null);
    }

    /** Whether the row still has this id and no attribute was written elsewhere. Learns when it was last used elsewhere. */
    boolean isUnchanged(Copy copy, byte[] hash) {
        return jdbc.sql("select version, last_access from access.session where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> {
                    var lastAccess =
                            row.getObject("last_access", OffsetDateTime.class).toInstant();
                    if (lastAccess.isAfter(copy.lastAccess)) {
                        copy.lastAccess = lastAccess;
                    }
                    return row.getLong("version") == copy.version;
                })
                .optional()
                .orElse(false);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Copy insert(CabasSession session) {
        var account = account(session, null);
        var device = device(session);
        var row = jdbc.sql("""
                        insert into access.session (hash, account, created, last_access, device, address)
                        values (:hash, :account, :now, :now, :device, :address) returning id
                        """)
                .param("hash", Secret.hash(session.getId()))
                .param("account", account, Types.BIGINT)
                .param("now", at(session.now()))
                .param("device", device.map(Device::agent).orElse(null), Types.VARCHAR)
                .param("address", device.map(Device::address).orElse(null), Types.VARCHAR)
                .query(Long.class)
                .single();
        writeChanges(row, session);
        return copy(row, account, session.now(), session, 0);
    }

    /** Gives the row its new id. Whoever has signed in meanwhile begins a new count towards the absolute limit. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @Nullable
    Copy move(CabasSession session, Copy copy) {
        return update(session, copy, Secret.hash(session.getId()));
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @Nullable
    Copy change(CabasSession session, Copy copy) {
        return update(session, copy, null);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void delete(byte[] hash) {
        jdbc.sql("delete from access.session where hash = :hash")
                .param("hash", hash)
                .update();
    }

    private @Nullable Copy update(CabasSession session, Copy copy, byte @Nullable [] newHash) {
        var account = account(session, copy.account);
        var signsIn = newHash != null && session.changes().containsKey(CONTEXT);
        var created = signsIn ? session.now() : copy.created;
        var device = device(session);
        var version = jdbc.sql("""
                        update access.session
                        set hash = coalesce(:hash, hash), account = :account, created = :created, last_access = :now,
                            version = version + 1, device = coalesce(:device, device), address = coalesce(:address, address)
                        where id = :row returning version
                        """)
                .param("hash", newHash, Types.BINARY)
                .param("account", account, Types.BIGINT)
                .param("created", at(created))
                .param("now", at(session.now()))
                .param("device", device.map(Device::agent).orElse(null), Types.VARCHAR)
                .param("address", device.map(Device::address).orElse(null), Types.VARCHAR)
                .param("row", copy.row)
                .query(Long.class)
                .optional();
        if (version.isEmpty()) {
            return null;
        }
        writeChanges(copy.row, session);
        // another instance wrote in between: an older version makes the next look read all again
        var seen = version.get() == copy.version + 1 ? version.get() : -1;
        return copy(copy.row, account, created, session, seen);
    }

    private void writeChanges(long row, CabasSession session) {
        session.changes().forEach((name, value) -> {
            if (value.isPresent()) {
                jdbc.sql("""
                                insert into access.session_attribute (session, name, value) values (:session, :name, :value)
                                on conflict (session, name) do update set value = excluded.value
                                """)
                        .param("session", row)
                        .param("name", name)
                        .param("value", Attributes.write(value.get()))
                        .update();
            } else {
                jdbc.sql("delete from access.session_attribute where session = :session and name = :name")
                        .param("session", row)
                        .param("name", name)
                        .update();
            }
        });
    }

    private static Copy copy(long row, @Nullable Long account, Instant created, CabasSession session, long version) {
        var attributes = new HashMap<String, Object>();
        for (var name : session.getAttributeNames()) {
            attributes.put(name, session.getRequiredAttribute(name));
        }
        return new Copy(row, account, created, session.now(), version, attributes, session.now());
    }

    private static Optional<Device> device(CabasSession session) {
        return session.changes()
                .getOrDefault(Device.ATTRIBUTE, Optional.empty())
                .map(Device.class::cast);
    }

    /** Whoever is signed in, by whatever means: read from what Spring Security keeps in the session. */
    private static @Nullable Long account(CabasSession session, @Nullable Long before) {
        var change = session.changes().get(CONTEXT);
        if (change == null) {
            return before;
        }
        return change.map(value -> (SecurityContext) value)
                .map(context -> context.getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof SignedIn me ? me.account() : null)
                .orElse(null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
