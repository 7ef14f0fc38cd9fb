package coop.cabas.members.search;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.audit.Actor;
import coop.cabas.members.Selection;
import coop.cabas.shared.LongId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Searches that people keep, for themselves or for everybody who reads the member file. */
@Service
@Transactional
public class SavedSearches {

    /** Identity of a kept search. */
    public record Id(long value) implements LongId {}

    /**
     * A kept search.
     *
     * @param query what follows the question mark in the address of the list
     * @param own whether whoever asks keeps it
     */
    public record Saved(Id id, String name, String query, boolean shared, boolean own, String keeper) {}

    private static final String SEEN = """
            select s.id, s.name, s.query, s.shared, s.owner = :me as own, coalesce(p.name, '') as keeper
            from members.saved_search s left join access.person p on p.id = s.owner
            where (s.shared or s.owner = :me or :program)
            """;

    private final JdbcClient jdbc;
    private final Caller caller;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Caller caller, Clock clock) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those that whoever asks may use, their own first. */
    @Transactional(readOnly = true)
    List<Saved> all() {
        return jdbc.sql(SEEN + " order by own desc, public.searchable(s.name), s.id")
                .param("me", me())
                .param("program", false)
                .query(SAVED)
                .list();
    }

    /** @throws NotFound when it is somebody else's and not shared */
    @Transactional(readOnly = true)
    Saved get(Id id) {
        return jdbc.sql(SEEN + " and s.id = :id")
                .param("me", me())
                .param("program", caller.current().equals(Actor.PROGRAM))
                .param("id", id.value())
                .query(SAVED)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** What the search of that number asks, as addresses write the number. */
    Asked asked(String number) {
        return Asked.of(new Selection(get(id(number)).query()));
    }

    String name(String number) {
        return get(id(number)).name();
    }

    /** @throws Refused when whoever keeps it has another of that name */
    Id keep(String name, Asked asked, boolean shared) {
        return named(() -> new Id(jdbc.sql("""
                        insert into members.saved_search (owner, name, query, shared, created)
                        values (:me, :name, :query, :shared, :now) returning id
                        """)
                .param("me", me())
                .param("name", name.strip())
                .param("query", asked.selection().query())
                .param("shared", shared)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single()));
    }

    /** Renames, shares or takes back one's own. */
    void change(Id id, String name, boolean shared) {
        var rows = named(() -> jdbc.sql(
                        "update members.saved_search set name = :name, shared = :shared where id = :id and owner = :me")
                .param("name", name.strip())
                .param("shared", shared)
                .param("id", id.value())
                .param("me", me())
                .update());
        if (rows == 0) {
            throw new NotFound(id);
        }
    }

    /** Forgets one's own. */
    void delete(Id id) {
        var rows = jdbc.sql("delete from members.saved_search where id = :id and owner = :me")
                .param("id", id.value())
                .param("me", me())
                .update();
        if (rows == 0) {
            throw new NotFound(id);
        }
    }

    private static Id id(String number) {
        if (!number.matches("\\d{1,18}")) {
            throw new NotFound(number);
        }
        return new Id(Long.parseLong(number));
    }

    private static <T> T named(java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new Refused("search.saved.taken");
        }
    }

    private long me() {
        return caller.account().map(AccountId::value).orElse(-1L);
    }

    private static final RowMapper<Saved> SAVED = (row, n) -> new Saved(
            new Id(row.getLong("id")),
            row.getString("name"),
            row.getString("query"),
            row.getBoolean("shared"),
            row.getBoolean("own"),
            row.getString("keeper"));
}
