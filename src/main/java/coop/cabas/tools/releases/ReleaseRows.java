package coop.cabas.tools.releases;

import coop.cabas.tools.ToolId;
import coop.cabas.tools.releases.Release.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Releases and cycles as the database keeps them. */
@Component
class ReleaseRows {

    /** With the latest decision on each, which holds. */
    static final String SELECT = """
            select r.id, r.tool, r.version, r.preliminary, r.security, r.released, r.seen, r.source, r.seen_by, r.url,
                   (select c.verdict from tools.choice c where c.release = r.id order by c.decided desc, c.id desc limit 1)
                       as verdict
            from tools.release r
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReleaseRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Release> of(ToolId tool) {
        return jdbc.sql(SELECT + " where r.tool = :tool")
                .param("tool", tool.value())
                .query(ReleaseRows::release)
                .list();
    }

    Optional<Release> find(ReleaseId id) {
        return jdbc.sql(SELECT + " where r.id = :id")
                .param("id", id.value())
                .query(ReleaseRows::release)
                .optional();
    }

    /** A product of endoflife.date that a tool follows. */
    record Followed(ToolId tool, String product) {}

    /** In the order of the tools, so that of two who hand in everything none waits for the other for ever. */
    List<Followed> followed() {
        return jdbc.sql("""
                        select distinct f.tool, m[1] as product
                        from tools.feed f join tools.tool t on t.id = f.tool,
                             regexp_match(f.url, '^https?://(?:www\\.)?endoflife\\.date/api/(?:v1/products/)?([a-z0-9.-]+?)(?:\\.json)?/?$') m
                        where t.status <> 'RETIRED' and m is not null order by f.tool, product""")
                .query((row, n) -> new Followed(new ToolId(row.getLong("tool")), row.getString("product")))
                .list();
    }

    /** Others who enter versions of the tool from a document wait until this transaction ends. */
    void lock(ToolId tool) {
        jdbc.sql("select id from tools.tool where id = :tool for no key update")
                .param("tool", tool.value())
                .query(Long.class)
                .optional();
    }

    /** Versions of the tool, each as {@link Version#same()} writes it. */
    Set<String> known(ToolId tool) {
        return Set.copyOf(jdbc.sql("select same from tools.release where tool = :tool")
                .param("tool", tool.value())
                .query((row, n) -> row.getString("same"))
                .list());
    }

    /** @return empty when it is known already */
    Optional<ReleaseId> insert(ToolId tool, Found.Told told, Source source, @Nullable String who) {
        return jdbc.sql("""
                        insert into tools.release
                            (tool, version, same, preliminary, security, released, seen, source, seen_by, url)
                        values (:tool, :version, :same, :preliminary, :security, :released, :now, :source, :who, :url)
                        on conflict do nothing returning id""")
                .param("tool", tool.value())
                .param("version", told.version().written())
                .param("same", told.version().same())
                .param("preliminary", told.version().isPreliminary())
                .param("security", told.security())
                .param("released", told.released(), Types.DATE)
                .param("now", OffsetDateTime.now(clock))
                .param("source", source.name())
                .param("who", who, Types.VARCHAR)
                .param("url", told.url())
                .query(Long.class)
                .optional()
                .map(ReleaseId::new);
    }

    /** One source knows the day of a release, another its page. */
    void complete(ToolId tool, Found.Told told) {
        jdbc.sql("""
                        update tools.release
                        set released = coalesce(released, :released), security = security or :security,
                            url = case when url = '' then :url else url end
                        where tool = :tool and same = :same
                          and (released is null and cast(:released as date) is not null
                               or url = '' and :url <> '' or not security and :security)""")
                .param("tool", tool.value())
                .param("same", told.version().same())
                .param("released", told.released(), Types.DATE)
                .param("security", told.security())
                .param("url", told.url())
                .update();
    }

    void put(ToolId tool, Found.Line line) {
        jdbc.sql("""
                        insert into tools.cycle (tool, name, released, supported, support_end, latest, latest_on, told)
                        values (:tool, :name, :released, :supported, :end, :latest, :latestOn, :today)
                        on conflict (tool, name) do update
                        set released = excluded.released, supported = excluded.supported, support_end = excluded.support_end,
                            latest = excluded.latest, latest_on = excluded.latest_on, told = excluded.told""")
                .param("tool", tool.value())
                .param("name", line.name())
                .param("released", line.released(), Types.DATE)
                .param("supported", line.supported(), Types.BOOLEAN)
                .param("end", line.supportEnd(), Types.DATE)
                .param("latest", line.latest(), Types.VARCHAR)
                .param("latestOn", line.latestOn(), Types.DATE)
                .param("today", LocalDate.now(clock))
                .update();
    }

    static Release release(ResultSet row, int number) throws SQLException {
        var verdict = row.getString("verdict");
        return new Release(
                new ReleaseId(row.getLong("id")),
                new ToolId(row.getLong("tool")),
                row.getString("version"),
                row.getBoolean("preliminary"),
                row.getBoolean("security"),
                row.getObject("released", LocalDate.class),
                row.getObject("seen", OffsetDateTime.class).toInstant(),
                Source.valueOf(row.getString("source")),
                row.getString("seen_by"),
                row.getString("url"),
                verdict == null ? null : Verdict.valueOf(verdict));
    }
}
