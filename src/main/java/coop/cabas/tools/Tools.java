package coop.cabas.tools;

import coop.cabas.audit.Audit;
import coop.cabas.circles.CircleId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.Tool.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The register of the tools. What runs where is the business of {@link Installations}. */
@Service
@Transactional
public class Tools {

    private static final int MOST_PROCESSES = 30;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final ToolRows rows;

    Tools(JdbcClient jdbc, Clock clock, Audit audit, ToolRows rows) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Tool find(ToolId id) {
        return rows.asOf(id, LocalDate.now(clock)).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Tool> find(String code) {
        return rows.id(code).map(this::find);
    }

    /** @throws NotFound when there is none, or was none yet on that day */
    @Transactional(readOnly = true)
    public Tool asOf(ToolId id, LocalDate day) {
        return rows.asOf(id, day).orElseThrow(() -> new NotFound(id));
    }

    /** Enters a tool that the coop has from today on. */
    public ToolId enter(String code, Description description) {
        return enter(code, description, LocalDate.now(clock));
    }

    /**
     * Enters a tool.
     *
     * @param code small letters, digits and hyphens, a letter first; never changes
     * @param founded day since which the register shall know it, today or earlier
     * @throws Refused when code or name are taken, when the code is malformed, or the day is to come
     */
    public ToolId enter(String code, Description description, LocalDate founded) {
        if (!code.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new Refused("tools.code.malformed");
        }
        if (founded.isAfter(LocalDate.now(clock))) {
            throw new Refused("tools.founded.future");
        }
        if (rows.id(code).isPresent()) {
            throw new Refused("tools.code.taken", code);
        }
        mustBeFree(description.name(), null);
        mustHaveAnOwner(description);
        // Taken after all: somebody else was quicker.
        var id = rows.insert(code, description, founded)
                .orElseThrow(() -> rows.id(code).isPresent()
                        ? new Refused("tools.code.taken", code)
                        : new Refused("tools.name.taken", description.name().strip()));
        audit.record("tools.entered", subject(id), null, facts(code, description));
        return id;
    }

    /** Enters a tool that the coop has from today on, with all that stands around it. */
    public ToolId enter(
            String code, Description description, Collection<CircleId> clients, Collection<String> processes) {
        return enter(code, description, LocalDate.now(clock), clients, processes);
    }

    /** Enters a tool that the coop has had since a day, with all that has stood around it since then. */
    public ToolId enter(
            String code,
            Description description,
            LocalDate founded,
            Collection<CircleId> clients,
            Collection<String> processes) {
        var id = enter(code, description, founded);
        keepFor(id, clients, founded);
        dependOn(id, processes);
        return id;
    }

    /** Describes a tool anew, with all that stands around it. */
    public void describe(
            ToolId id, Description description, Collection<CircleId> clients, Collection<String> processes) {
        describe(id, description);
        keepFor(id, clients);
        dependOn(id, processes);
    }

    /**
     * Describes a tool anew, unless somebody else did so meanwhile.
     *
     * @param seen what {@link #seen} gave when the description was begun
     * @throws Refused when the tool is no longer as it was then
     */
    public void describe(
            ToolId id,
            Description description,
            Collection<CircleId> clients,
            Collection<String> processes,
            String seen) {
        rows.lock(id);
        if (!seen(id).equals(seen)) {
            throw new Refused("tools.changed");
        }
        describe(id, description, clients, processes);
    }

    /** A short text that is another one once the tool is described otherwise. */
    @Transactional(readOnly = true)
    public String seen(ToolId id) {
        // By words: the numbers that Java gives to enumerations differ from one instance to the next.
        return Integer.toHexString(
                (Description.of(find(id)) + "\n" + rows.clients(id) + "\n" + rows.processes(id)).hashCode());
    }

    /** Describes a tool anew as of today; how it was described before stays readable. */
    public void describe(ToolId id, Description description) {
        rows.lock(id);
        var before = find(id);
        if (Description.of(before).equals(description)) {
            return;
        }
        mustBeFree(description.name(), id);
        mustHaveAnOwner(description);
        try {
            rows.update(id, description);
        } catch (DuplicateKeyException quicker) {
            throw new Refused("tools.name.taken", description.name().strip());
        }
        audit.record("tools.described", subject(id), facts(Description.of(before)), facts(description));
    }

    /** The coop does without it from today on. */
    public void retire(ToolId id) {
        // Locked, so that what somebody else writes at this moment is not undone by what was read before.
        rows.lock(id);
        describe(id, Description.of(find(id)).standing(Status.RETIRED));
    }

    /** @param circles for which the tool is kept from today on, none for all of them */
    public void keepFor(ToolId id, Collection<CircleId> circles) {
        keepFor(id, circles, LocalDate.now(clock));
    }

    private void keepFor(ToolId id, Collection<CircleId> circles, LocalDate since) {
        rows.lock(id);
        find(id);
        var before = rows.clients(id);
        var after = new TreeSet<>(circles.stream().map(CircleId::value).toList());
        if (before.equals(after)) {
            return;
        }
        if (!rows.areCircles(after)) {
            throw new Refused("tools.circles.gone");
        }
        before.stream().filter(circle -> !after.contains(circle)).forEach(circle -> rows.keepNoLongerFor(id, circle));
        after.stream().filter(circle -> !before.contains(circle)).forEach(circle -> rows.keepFor(id, circle, since));
        audit.record(
                "tools.clients.changed",
                subject(id),
                Map.of("circles", rows.circleNames(before)),
                Map.of("circles", rows.circleNames(after)));
    }

    /** @param processes what the shop does with it and could not do without: open, cash up… */
    public void dependOn(ToolId id, Collection<String> processes) {
        rows.lock(id);
        find(id);
        var before = rows.processes(id);
        var after = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        processes.stream().map(String::strip).filter(name -> !name.isEmpty()).forEach(after::add);
        if (Set.copyOf(before).equals(Set.copyOf(after))) {
            return;
        }
        if (after.stream().anyMatch(name -> name.length() > 80)) {
            throw new Refused("tools.processes.long");
        }
        if (after.size() > MOST_PROCESSES) {
            throw new Refused("tools.processes.many", MOST_PROCESSES);
        }
        jdbc.sql("delete from tools.dependency where tool = :tool")
                .param("tool", id.value())
                .update();
        after.forEach(name -> rows.depend(id, name));
        audit.record("tools.processes.changed", subject(id), Map.of("processes", before), Map.of("processes", after));
    }

    /** @throws Refused when the address is none of the web */
    public void link(ToolId id, String label, String url) {
        find(id);
        if (!WebAddress.is(url)) {
            throw new Refused("tools.url.malformed");
        }
        jdbc.sql("insert into tools.link (tool, label, url) values (:tool, :label, :url)")
                .param("tool", id.value())
                .param("label", label.strip())
                .param("url", url)
                .update();
        audit.record("tools.linked", subject(id), null, Map.of("name", label.strip(), "url", url));
    }

    public void unlink(ToolId id, long link) {
        var gone = jdbc.sql("delete from tools.link where id = :link and tool = :tool returning label, url")
                .param("link", link)
                .param("tool", id.value())
                .query((row, n) -> Map.of("name", row.getString("label"), "url", row.getString("url")))
                .optional()
                .orElseThrow(() -> new NotFound(link));
        audit.record("tools.unlinked", subject(id), gone, null);
    }

    private void mustBeFree(String name, @Nullable ToolId but) {
        if (rows.isTaken(name, but)) {
            throw new Refused("tools.name.taken", name.strip());
        }
    }

    private void mustHaveAnOwner(Description description) {
        if (description.owner() != null && !rows.isRole(description.owner().value())) {
            throw new Refused("tools.owner.gone");
        }
    }

    private static Map<String, Object> facts(String code, Description description) {
        var facts = facts(description);
        facts.put("code", code);
        return facts;
    }

    private static Map<String, Object> facts(Description description) {
        return ToolRows.facts(description);
    }

    static String subject(ToolId id) {
        return "tools.tool:" + id.value();
    }
}
