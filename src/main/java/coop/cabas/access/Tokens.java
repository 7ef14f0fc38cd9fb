package coop.cabas.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tokens by which programs call the API. A token may do what it was made for, and never more than its owner may today. */
@Service
@Transactional
public class Tokens {

    /** Begins every token, so that scanners of leaked secrets recognise it. */
    public static final String PREFIX = "cabas_";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Permissions permissions;
    private final Caller caller;
    private final ApplicationEventPublisher events;
    private final Cache<String, Optional<TokenBearer>> remembered;

    Tokens(
            JdbcClient jdbc,
            Clock clock,
            Audit audit,
            Permissions permissions,
            Caller caller,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.permissions = permissions;
        this.caller = caller;
        this.events = events;
        remembered = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .ticker(new ClockTicker(clock))
                .maximumSize(1_000)
                .build();
    }

    /**
     * @param owner name of the account it belongs to; null when made on the server
     * @param lastUse to about a quarter of a minute; null when never used
     */
    public record Listed(
            TokenId id,
            String name,
            @Nullable String owner,
            Set<String> permissions,
            Instant created,
            @Nullable Instant lastUse,
            boolean revoked) {}

    /** A token was used; when is written down a little later. */
    public record Used(long token, Instant at) {}

    /**
     * Makes a token.
     *
     * @param typed its name
     * @param owner whose rights limit it; null for a command run on the server
     * @return the token itself, shown now and never again
     * @throws Refused when the name is blank or too long, a permission unknown, missing, or more than the caller holds
     */
    public String create(String typed, Set<String> scope, @Nullable AccountId owner) {
        var name = properName(typed);
        var unknown = permissions.unknown(scope);
        if (!unknown.isEmpty()) {
            throw new Refused("access.permission.unknown", String.join(", ", unknown));
        }
        if (scope.isEmpty()) {
            throw new Refused("access.token.empty");
        }
        if (!caller.covers(new Reach(false, scope))) {
            throw new Refused("access.beyond");
        }
        var token = PREFIX + Secret.fresh();
        var id = jdbc.sql("""
                        insert into access.api_token (hash, name, owner, created)
                        values (:hash, :name, :owner, :now) returning id
                        """)
                .param("hash", Secret.hash(token))
                .param("name", name)
                .param("owner", owner == null ? null : owner.value(), Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        scope.forEach(permission -> jdbc.sql(
                        "insert into access.api_token_permission (token, permission) values (:token, :permission)")
                .param("token", id)
                .param("permission", permission)
                .update());
        audit.record(
                "access.apiToken.created",
                subject(id),
                null,
                Map.of("name", name, "permissions", List.copyOf(new TreeSet<>(scope))));
        return token;
    }

    /**
     * Makes a token useless, here at once and elsewhere within a second.
     *
     * @param owner null to revoke anybody's
     * @throws Refused when it is somebody else's and may do more than the caller
     */
    public void revoke(TokenId id, @Nullable AccountId owner) {
        if (owner == null) {
            mustReach(id);
        }
        var revoked = jdbc.sql("""
                        update access.api_token set revoked = :now
                        where id = :id and revoked is null and (cast(:owner as bigint) is null or owner = :owner)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .param("owner", owner == null ? null : owner.value(), Types.BIGINT)
                .update();
        if (revoked == 0) {
            throw new NotFound(id);
        }
        audit.record("access.apiToken.revoked", subject(id.value()), null, null);
        AfterCommit.run(remembered::invalidateAll);
    }

    /** @param owner null for all; the latest first */
    @Transactional(readOnly = true)
    public List<Listed> list(@Nullable AccountId owner) {
        return jdbc.sql("""
                        select t.id, t.name, a.name as owner, t.created, t.last_use, t.revoked is not null as revoked,
                               array(select permission from access.api_token_permission p where p.token = t.id) as permissions
                        from access.api_token t left join access.account a on a.id = t.owner
                        where cast(:owner as bigint) is null or t.owner = :owner
                        order by t.revoked is not null, t.id desc limit 500
                        """)
                .param("owner", owner == null ? null : owner.value(), Types.BIGINT)
                .query((row, n) -> new Listed(
                        new TokenId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("owner"),
                        new TreeSet<>(
                                List.of((String[]) row.getArray("permissions").getArray())),
                        row.getObject("created", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("last_use", OffsetDateTime.class)),
                        row.getBoolean("revoked")))
                .list();
    }

    /** @return who a token speaks for; empty when it is none, revoked or expired */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<TokenBearer> recognise(String token) {
        if (!token.startsWith(PREFIX) || !Secret.isPlausible(token.substring(PREFIX.length()))) {
            return Optional.empty();
        }
        var hash = Secret.hash(token);
        var key = HexFormat.of().formatHex(hash);
        var bearer = remembered.getIfPresent(key);
        if (bearer == null) {
            bearer = read(hash);
            remembered.put(key, bearer);
        }
        bearer.ifPresent(known -> events.publishEvent(new Used(known.token(), clock.instant())));
        return bearer;
    }

    private void mustReach(TokenId id) {
        var mine = caller.account().map(AccountId::value).orElse(null);
        var scope = jdbc.sql("""
                        select array(select permission from access.api_token_permission p where p.token = t.id)
                        from access.api_token t where t.id = :id and t.owner is distinct from :mine
                        """)
                .param("id", id.value())
                .param("mine", mine, Types.BIGINT)
                .query((row, n) -> Set.of((String[]) row.getArray(1).getArray()))
                .optional();
        if (scope.isPresent() && !caller.covers(new Reach(false, scope.get()))) {
            throw new Refused("access.beyond");
        }
    }

    private static String properName(String typed) {
        var name = Blanks.strip(typed);
        if (name.isEmpty() || name.length() > 100 || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refused("access.token.name.wrong");
        }
        return name;
    }

    private Optional<TokenBearer> read(byte[] hash) {
        return jdbc.sql("""
                        select t.id, t.name, t.owner,
                               array(select permission from access.api_token_permission p where p.token = t.id) as permissions
                        from access.api_token t
                        where t.hash = :hash and t.revoked is null and (t.expires is null or t.expires > :now)
                        """)
                .param("hash", hash)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new TokenBearer(
                        row.getLong("id"), row.getString("name"), row.getObject("owner", Long.class), Set.of((String[])
                                row.getArray("permissions").getArray())))
                .optional();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static String subject(long id) {
        return "access.token:" + id;
    }
}
