package coop.cabas.starter;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Puts what a coop takes of the pack in place: all of it or nothing. */
@Service
@Transactional
public class Starter {

    private static final int LONGEST_NAME = 80;

    private final PackFile file;
    private final CircleStart circles;
    private final ToolStart tools;
    private final ActivityStart activities;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Starter(
            PackFile file,
            CircleStart circles,
            ToolStart tools,
            ActivityStart activities,
            JdbcClient jdbc,
            Clock clock,
            Audit audit) {
        this.file = file;
        this.circles = circles;
        this.tools = tools;
        this.activities = activities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * What is there already.
     *
     * @param circles names of the circles, in small letters
     * @param tools codes
     * @param activities codes
     */
    public record There(Set<String> circles, Set<String> tools, Set<String> activities) {

        public boolean hasCircle(String name) {
            return circles.contains(name.strip().toLowerCase(Locale.ROOT));
        }

        /** Whether nothing has begun: neither a tool nor an activity. */
        public boolean isNothing() {
            return tools.isEmpty() && activities.isEmpty();
        }
    }

    /** How much was put in place. */
    public record Done(int circles, int tools, int activities) {

        public boolean isNothing() {
            return circles + tools + activities == 0;
        }
    }

    public Pack pack() {
        return file.pack();
    }

    @Transactional(readOnly = true)
    public There there() {
        return new There(
                Set.copyOf(jdbc.sql("select lower(name) from circles.circle_state where past is null and ended is null")
                        .query(String.class)
                        .list()),
                tools.codes(),
                activities.codes());
    }

    /**
     * Puts it in place as of today. What is there already is left as it is: a circle by its name, a tool or an activity by
     * its code.
     *
     * @throws Refused when a name is empty or taken twice, or the caller may not found circles, enter tools or write activities
     */
    public Done install(Choice choice) {
        return install(choice, LocalDate.now(clock));
    }

    /** As {@link #install(Choice)}, for a coop that has owed all this since an earlier day. */
    public Done install(Choice choice, LocalDate since) {
        var pack = pack();
        var there = there();
        mustBeNamed(choice);
        var known = circles.start(pack, choice, since);
        var wanted = pack.tools().stream()
                .filter(tool -> choice.tools().containsKey(tool.code())
                        && !there.tools().contains(tool.code()))
                .toList();
        wanted.forEach(tool -> tools.start(tool, String.valueOf(choice.tools().get(tool.code())), known, since));
        var owed = pack.activities().stream()
                .filter(activity -> choice.activities().contains(activity.code())
                        && !there.activities().contains(activity.code()))
                .toList();
        owed.forEach(activity -> activities.start(activity, since));
        var done = new Done(known.founded(), wanted.size(), owed.size());
        if (!done.isNothing()) {
            audit.record(
                    "starter.pack.installed",
                    "starter.pack:" + pack.origin(),
                    null,
                    Map.of("circles", done.circles(), "tools", done.tools(), "activities", done.activities()));
        }
        return done;
    }

    private static void mustBeNamed(Choice choice) {
        Stream.of(choice.circles(), choice.tools())
                .flatMap(names -> names.values().stream())
                .forEach(name -> {
                    if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                        throw new Refused("starter.name.wrong", LONGEST_NAME);
                    }
                });
    }

    /** The whole pack, as it is named there. */
    public Choice everything() {
        var pack = pack();
        return new Choice(
                pack.circles().stream().collect(toMap(Pack.Circle::code, Pack.Circle::name)),
                pack.tools().stream().collect(toMap(Pack.PackTool::code, Pack.PackTool::name)),
                pack.activities().stream().map(Pack.Activity::code).collect(toSet()));
    }
}
