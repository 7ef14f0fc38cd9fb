package coop.cabas.tools.releases;

import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits for somebody: versions that nobody decided upon, tests that are over, decisions to look at again. */
@Component
public class Watch {

    /** Where a tool stands: where people work with it, or by the highest version adopted. */
    private static final String STANDS = """
            select e.tool, i.version, false as adopted
            from tools.environment e cross join lateral (
                select version from tools.installation where environment = e.id order by installed desc, id desc limit 1) i
            where e.live and e.ended is null and (cast(:tool as bigint) is null or e.tool = :tool)
            union all
            select r.tool, r.version, true from tools.release r
            where (cast(:tool as bigint) is null or r.tool = :tool) and 'ADOPT' = (
                select verdict from tools.choice where release = r.id order by decided desc, id desc limit 1)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Watch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A decision whose day has come.
     *
     * @param name of the tool
     * @param verdict that holds
     * @param on the day that has come: end of the test or wait, or day of the review
     */
    public record Due(ToolId tool, String name, ReleaseId release, String version, Verdict verdict, LocalDate on) {}

    /** Versions of a tool in use to decide upon, the highest first. */
    public List<Release> toDecide(ToolId tool) {
        return decidable(tool).getOrDefault(tool, List.of());
    }

    /** Tool in use → its versions to decide upon, the highest first. */
    public Map<ToolId, List<Release>> toDecide() {
        return decidable(null);
    }

    /** Decisions of tools in use whose day has come, the oldest first, without those that the tool has left behind. */
    public List<Due> due() {
        var stands = stands(null);
        return jdbc
                .sql("""
                        select * from (
                            select distinct on (c.release) c.tool, t.name, c.release, r.version, c.verdict,
                                   case when c.verdict in ('TEST', 'WAIT') then least(c.until, c.review) else c.review end as "on"
                            from tools.choice c join tools.tool t on t.id = c.tool join tools.release r on r.id = c.release
                            where t.status in ('IN_USE', 'BEING_REPLACED')
                            order by c.release, c.decided desc, c.id desc) held
                        where "on" <= :today order by "on", release""")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Due(
                        new ToolId(row.getLong("tool")),
                        row.getString("name"),
                        new ReleaseId(row.getLong("release")),
                        row.getString("version"),
                        Verdict.valueOf(row.getString("verdict")),
                        row.getObject("on", LocalDate.class)))
                .list()
                .stream()
                .filter(due -> isOpen(due, stands.get(due.tool())))
                .toList();
    }

    private static boolean isOpen(Due due, Newer.@Nullable Stand stand) {
        var version = Version.of(due.version());
        return due.verdict().needsDay() ? Newer.than(stand, version) : !Newer.isBehind(stand, version);
    }

    private Map<ToolId, List<Release>> decidable(@Nullable ToolId tool) {
        var stands = stands(tool);
        return jdbc
                .sql(ReleaseRows.SELECT + """
                        join tools.tool t on t.id = r.tool
                        where t.status in ('IN_USE', 'BEING_REPLACED') and not r.preliminary
                          and (cast(:tool as bigint) is null or r.tool = :tool)
                          and not exists (select from tools.choice c where c.release = r.id)
                          and r.seen > coalesce((select max(v.recorded) from tools.review v where v.tool = r.tool), '-infinity')
                        order by lower(t.name)""")
                .param("tool", tool == null ? null : tool.value(), Types.BIGINT)
                .query(ReleaseRows::release)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Release::tool, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Map.entry(entry.getKey(), Newer.of(entry.getValue(), stands.get(entry.getKey()))))
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.LinkedHashMap::new));
    }

    private Map<ToolId, Newer.Stand> stands(@Nullable ToolId tool) {
        var stands = new HashMap<ToolId, Newer.Stand>();
        jdbc.sql(STANDS)
                .param("tool", tool == null ? null : tool.value(), Types.BIGINT)
                .query(row -> {
                    stands.computeIfAbsent(
                                    new ToolId(row.getLong("tool")),
                                    id -> new Newer.Stand(new ArrayList<>(), new ArrayList<>()))
                            .add(Version.of(row.getString("version")), row.getBoolean("adopted"));
                });
        return stands;
    }
}
