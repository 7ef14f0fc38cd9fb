package coop.cabas.spreadsheets;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What the columns of lists say, as people keep it: for themselves, or for everybody who imports lists. */
@Service
@Transactional
public class Mappings {

    /** Why a name cannot be given. */
    static final String TAKEN = "spreadsheets.mapping.taken";

    private static final String SEEN = """
            select m.*, m.owner = :me as own, coalesce(p.name, '') as keeper
            from spreadsheets.mapping m left join access.person p on p.id = m.owner
            where (m.shared or m.owner = :me)
            """;

    private final JdbcClient jdbc;
    private final Caller caller;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    Mappings(JdbcClient jdbc, Caller caller, Audit audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Those that whoever asks may use, their own first. */
    @Transactional(readOnly = true)
    public List<Mapping> all() {
        return seenBy(me());
    }

    /** Those that an account may use, its own first and the latest of these. @param account null for a command run on the server */
    @Transactional(readOnly = true)
    List<Mapping> seenBy(@Nullable Long account) {
        return jdbc.sql(SEEN + " order by own desc, m.changed desc, m.id")
                .param("me", account == null ? -1 : account)
                .query(this::mapping)
                .list();
    }

    /** All there are, shared ones first: whoever runs a command on the server names the one meant. */
    @Transactional(readOnly = true)
    List<Mapping> every() {
        return jdbc.sql(SEEN.replace("m.shared or", "true or") + " order by m.shared desc, m.changed desc, m.id")
                .param("me", -1L)
                .query(this::mapping)
                .list();
    }

    /** @throws NotFound when it is somebody else's and not shared */
    @Transactional(readOnly = true)
    public Mapping get(MappingId id) {
        return find(id, me()).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    Optional<Mapping> find(MappingId id, @Nullable Long account) {
        return seenBy(account).stream()
                .filter(mapping -> mapping.id().equals(id))
                .findFirst();
    }

    /** What it is called, for a report that outlives the right to see it; empty once it is no more. */
    @Transactional(readOnly = true)
    Optional<String> name(MappingId id) {
        return jdbc.sql("select name from spreadsheets.mapping where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** @throws Refused when whoever keeps it has another of that name, or its columns make no sense */
    public MappingId keep(Mapping.Terms terms) {
        Sense.check(terms);
        var id = new MappingId(
                named(() -> bound(jdbc.sql("""
                                insert into spreadsheets.mapping (owner, name, shared, headers, columns, keys, numbered, fee_type, fee_day, changed)
                                values (:me, :name, :shared, :headers, cast(:columns as jsonb), :keys, :numbered, :feeType, :feeDay, :now)
                                returning id
                                """), terms).query(Long.class).single()));
        audit.record("spreadsheets.mapping.kept", subject(id), null, told(terms));
        return id;
    }

    /** Changes one's own. @throws Refused as {@link #keep} */
    public void change(MappingId id, Mapping.Terms terms) {
        var before = own(id);
        Sense.check(terms);
        named(() -> bound(jdbc.sql("""
                                update spreadsheets.mapping set name = :name, shared = :shared, headers = :headers,
                                       columns = cast(:columns as jsonb), keys = :keys, numbered = :numbered, fee_type = :feeType,
                                       fee_day = :feeDay, changed = :now, version = version + 1
                                where id = :id and owner = :me
                                """), terms).param("id", id.value()).update());
        audit.record("spreadsheets.mapping.changed", subject(id), told(before.terms()), told(terms));
    }

    /** Forgets one's own; what was imported by it stays. @throws NotFound when it is not one's own */
    public void remove(MappingId id) {
        var before = own(id);
        jdbc.sql("delete from spreadsheets.mapping where id = :id and owner = :me")
                .param("id", id.value())
                .param("me", me())
                .update();
        audit.record("spreadsheets.mapping.removed", subject(id), told(before.terms()), null);
    }

    private Mapping own(MappingId id) {
        return find(id, me()).filter(Mapping::own).orElseThrow(() -> new NotFound(id));
    }

    private JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, Mapping.Terms terms) {
        return statement
                .param("me", me())
                .param("name", terms.name().strip())
                .param("shared", terms.shared())
                .param("headers", terms.headers().stream().sorted().toArray(String[]::new))
                .param("columns", json.writeValueAsString(terms.columns()))
                .param("keys", terms.keys().stream().map(Enum::name).toArray(String[]::new))
                .param("numbered", terms.numbered())
                .param("feeType", terms.feeType(), Types.BIGINT)
                .param("feeDay", terms.feeDay(), Types.DATE)
                .param("now", OffsetDateTime.now(clock));
    }

    private Mapping mapping(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var keys = Arrays.stream((String[]) row.getArray("keys").getArray())
                .map(Key::valueOf)
                .toList();
        return new Mapping(
                new MappingId(row.getLong("id")),
                row.getInt("version"),
                row.getBoolean("own"),
                row.getString("keeper"),
                new Mapping.Terms(
                        row.getString("name"),
                        row.getBoolean("shared"),
                        List.of(json.readValue(row.getString("columns"), Mapping.Said[].class)),
                        keys,
                        row.getBoolean("numbered"),
                        row.getObject("fee_type", Long.class),
                        row.getObject("fee_day", LocalDate.class)));
    }

    private static <T> T named(Supplier<T> write) {
        try {
            return Objects.requireNonNull(write.get());
        } catch (DuplicateKeyException taken) {
            throw new Refused(TAKEN);
        }
    }

    private static String subject(MappingId id) {
        return "spreadsheets.mapping:" + id.value();
    }

    private static Map<String, Object> told(Mapping.Terms terms) {
        return Map.of(
                "name",
                terms.name().strip(),
                "shared",
                terms.shared(),
                "columns",
                terms.columns().size());
    }

    private long me() {
        return caller.account().map(AccountId::value).orElse(-1L);
    }
}
