package coop.cabas.tools.releases;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.ToolId;
import coop.cabas.tools.releases.Release.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of the tools that exist, and how long they are supported. */
@Service
@Transactional
public class Releases {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final ReleaseRows rows;

    Releases(JdbcClient jdbc, Audit audit, ReleaseRows rows) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.rows = rows;
    }

    /** What a document brought: versions not known before, and lines of versions. */
    public record Taken(int added, int cycles) {}

    /** @return the versions of a tool, the highest first */
    @Transactional(readOnly = true)
    public List<Release> of(ToolId tool) {
        return rows.of(tool).stream()
                .sorted(Comparator.comparing(Release::ordered).reversed())
                .toList();
    }

    /** @throws NotFound when there is none, or when it is of another tool */
    @Transactional(readOnly = true)
    public Release find(ToolId tool, ReleaseId id) {
        return rows.find(id).filter(release -> release.tool().equals(tool)).orElseThrow(() -> new NotFound(id));
    }

    /** @return the highest version that takes the place of this one in its line, empty when it is the last of it */
    @Transactional(readOnly = true)
    public Optional<Release> successor(Release release) {
        return of(release.tool()).stream()
                .filter(other -> !other.preliminary() && Newer.replaces(other.ordered(), release.ordered()))
                .findFirst();
    }

    /** @return the lines of versions of a tool, the newest first */
    @Transactional(readOnly = true)
    public List<Cycle> cycles(ToolId tool) {
        return jdbc
                .sql("""
                        select name, released, supported, support_end, latest, latest_on, told
                        from tools.cycle where tool = :tool""")
                .param("tool", tool.value())
                .query(new SimplePropertyRowMapper<>(Cycle.class))
                .list()
                .stream()
                .sorted(Comparator.<Cycle, Version>comparing(cycle -> Version.of(cycle.name()))
                        .reversed())
                .toList();
    }

    /**
     * Enters a version that somebody has seen.
     *
     * @param released day on which it came out, null when not known
     * @param url page that tells what is new, empty when not known
     * @throws Refused when it is known already, or when its name is none
     */
    public ReleaseId enter(ToolId tool, String version, @Nullable LocalDate released, boolean security, String url) {
        var read = Version.of(version);
        if (read.written().isEmpty() || read.written().length() > Version.LONGEST) {
            throw new Refused("tools.release.noVersion");
        }
        var told = new Found.Told(read, released, security, url);
        var id = rows.insert(tool, told, Source.HAND, audit.actor().label())
                .orElseThrow(() -> new Refused("tools.release.known", read.written()));
        audit.record("tools.release.entered", subject(tool), null, Map.of("version", read.written()));
        return id;
    }

    /**
     * Takes in a document that somebody hands in instead of a feed: Atom, RSS, or a product of endoflife.date.
     *
     * @throws Refused when it is none of these, or too large
     */
    public Taken handIn(ToolId tool, byte[] content) {
        return handIn(tool, Document.read(content));
    }

    /** What a document of all products brought, to how many tools. */
    public record TakenAll(int tools, int added) {}

    /**
     * Takes in endoflife.date's document of all products: each tool takes those that one of its feeds is the address of.
     *
     * @throws Refused when it is no such document, too large, or speaks of no tool
     */
    public TakenAll handInAll(byte[] content) {
        var products = Document.readAll(content);
        var tools = new HashSet<ToolId>();
        int added = 0;
        for (var followed : rows.followed()) {
            var found = products.get(followed.product());
            if (found != null) {
                added += handIn(followed.tool(), found).added();
                tools.add(followed.tool());
            }
        }
        if (tools.isEmpty()) {
            throw new Refused("tools.full.none");
        }
        return new TakenAll(tools.size(), added);
    }

    private Taken handIn(ToolId tool, Found found) {
        var taken = take(tool, found, Source.FILE, audit.actor().label());
        audit.record(
                "tools.file.read", subject(tool), null, Map.of("versions", taken.added(), "cycles", taken.cycles()));
        return taken;
    }

    /** Takes in what a feed told. */
    Taken take(ToolId tool, Found found) {
        var taken = take(tool, found, Source.FEED, null);
        if (taken.added() > 0) {
            audit.record("tools.releases.found", subject(tool), null, Map.of("versions", taken.added()));
        }
        return taken;
    }

    private Taken take(ToolId tool, Found found, Source source, @Nullable String who) {
        // One document at a time: two that tell the same versions in other orders would wait for one another for ever.
        rows.lock(tool);
        var known = rows.known(tool);
        int added = 0;
        for (var told : found.releases()) {
            if (known.contains(told.version().same())) {
                rows.complete(tool, told);
            } else if (rows.insert(tool, told, source, who).isPresent()) {
                added++;
            }
        }
        found.cycles().forEach(line -> rows.put(tool, line));
        return new Taken(added, found.cycles().size());
    }

    static String subject(ToolId tool) {
        return "tools.tool:" + tool.value();
    }
}
