package coop.cabas.tools;

import coop.cabas.access.AccountId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What runs where: the environments of the tools, and the log of what was installed in them. */
@Service
@Transactional
public class Installations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Installations(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @return the environments of a tool in use on a day, those that people work with first; those entered later only when
     *     something ran there already
     */
    @Transactional(readOnly = true)
    public List<Environment> of(ToolId tool, LocalDate day) {
        return jdbc.sql("""
                        select e.id, e.tool, e.name, e.live, e.address, i.version, i.installed
                        from tools.environment e
                        left join lateral (
                            select version, installed from tools.installation
                            where environment = e.id and installed <= :day order by installed desc, id desc limit 1) i on true
                        where e.tool = :tool and (e.ended is null or e.ended > :day)
                          and (e.founded <= :day or i.version is not null)
                        order by not e.live, lower(e.name)""")
                .param("tool", tool.value())
                .param("day", day)
                .query((row, n) -> new Environment(
                        new EnvironmentId(row.getLong("id")),
                        new ToolId(row.getLong("tool")),
                        row.getString("name"),
                        row.getBoolean("live"),
                        row.getString("address"),
                        row.getString("version"),
                        row.getObject("installed", LocalDate.class)))
                .list();
    }

    /**
     * Opens an environment.
     *
     * @param live whether people work with it
     * @throws Refused when the tool has one of that name
     */
    public EnvironmentId open(ToolId tool, String name, boolean live, String address) {
        var id = jdbc.sql("""
                        insert into tools.environment (tool, name, live, address, founded)
                        values (:tool, :name, :live, :address, :today) on conflict do nothing returning id""")
                .param("tool", tool.value())
                .param("name", name.strip())
                .param("live", live)
                .param("address", address.strip())
                .param("today", LocalDate.now(clock))
                .query(Long.class)
                .optional()
                .map(EnvironmentId::new)
                .orElseThrow(() -> new Refused("tools.environment.taken", name.strip()));
        audit.record("tools.environment.opened", Tools.subject(tool), null, Map.of("name", name.strip(), "live", live));
        return id;
    }

    /** Ends an environment from today on; its log stays. */
    public void end(EnvironmentId id) {
        var ended = jdbc.sql("""
                        update tools.environment set ended = :today where id = :id and ended is null
                        returning tool, name""")
                .param("today", LocalDate.now(clock))
                .param("id", id.value())
                .query((row, n) -> Map.entry(new ToolId(row.getLong("tool")), row.getString("name")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        audit.record("tools.environment.ended", Tools.subject(ended.getKey()), Map.of("name", ended.getValue()), null);
    }

    /**
     * Notes an install or an update. The version before is the one that the log knows as of that day.
     *
     * @throws NotFound when the environment is not there or has ended
     * @throws Refused when the day is to come, or nobody is named
     */
    public void install(EnvironmentId id, Install install) {
        if (install.on().isAfter(LocalDate.now(clock))) {
            throw new Refused("tools.install.future");
        }
        // Locked, so that of two who note at once the second finds the first's version as the one before.
        var environment = jdbc.sql("""
                        select tool, name from tools.environment where id = :id and ended is null for update""")
                .param("id", id.value())
                .query((row, n) -> Map.entry(new ToolId(row.getLong("tool")), row.getString("name")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var previous = version(id, install.on());
        var installer = installer(install);
        jdbc.sql("""
                        insert into tools.installation
                            (environment, version, previous, installed, account, installer, fallback, note, recorded)
                        values (:environment, :version, :previous, :installed, :account, :installer, :fallback, :note, :now)""")
                .param("environment", id.value())
                .param("version", install.version().strip())
                .param("previous", previous.orElse(null), Types.VARCHAR)
                .param("installed", install.on())
                .param("account", install.by() == null ? null : install.by().value(), Types.BIGINT)
                .param("installer", installer)
                .param("fallback", install.fallback())
                .param("note", install.note())
                .param("now", OffsetDateTime.now(clock))
                .update();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", environment.getValue());
        facts.put("version", install.version().strip());
        facts.put("day", install.on().toString());
        facts.put("who", installer);
        audit.record(
                "tools.installed",
                Tools.subject(environment.getKey()),
                previous.<Map<String, ?>>map(version -> Map.of("version", version))
                        .orElse(null),
                facts);
    }

    private Optional<String> version(EnvironmentId environment, LocalDate day) {
        return jdbc.sql("""
                        select version from tools.installation where environment = :environment and installed <= :day
                        order by installed desc, id desc limit 1""")
                .param("environment", environment.value())
                .param("day", day)
                .query(String.class)
                .optional();
    }

    private String installer(Install install) {
        if (install.by() == null) {
            if (install.provider().isBlank()) {
                throw new Refused("tools.install.nobody");
            }
            return install.provider().strip();
        }
        return name(install.by());
    }

    private String name(AccountId account) {
        return jdbc.sql("select name from access.person where id = :id")
                .param("id", account.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(account));
    }
}
