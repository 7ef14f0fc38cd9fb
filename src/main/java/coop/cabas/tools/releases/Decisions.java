package coop.cabas.tools.releases;

import coop.cabas.access.AccountId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.tools.EnvironmentId;
import coop.cabas.tools.ToolId;
import org.jspecify.annotations.Nullable;
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

/** What was decided on versions: reviews, decision cards and test reports. Written once; the latest one holds. */
@Service
@Transactional
public class Decisions {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final ReleaseRows releases;
    private final CircleDecisions circles;

    Decisions(JdbcClient jdbc, Clock clock, Audit audit, ReleaseRows releases, CircleDecisions circles) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.releases = releases;
        this.circles = circles;
    }

    /**
     * What is to be written on a decision card; each component means what it does in {@link Choice}.
     *
     * @param decided today or earlier
     */
    public record Card(
            Verdict verdict,
            @Nullable LocalDate until,
            String reason,
            String consulted,
            @Nullable LocalDate review,
            LocalDate decided,
            @Nullable Long decision) {

        public static Card of(Verdict verdict, @Nullable LocalDate until, String reason, LocalDate decided) {
            return new Card(verdict, until, reason, "", null, decided, null);
        }
    }

    /** Somebody went through the versions that exist. */
    public record Review(LocalDate reviewed, String reviewer, String note) {}

    /** @return decision cards of a version, the one that holds first */
    @Transactional(readOnly = true)
    public List<Choice> choices(ReleaseId release) {
        return jdbc.sql("""
                        select verdict, until, reason, consulted, review, decided, account, decider, decision
                        from tools.choice where release = :release order by decided desc, id desc""")
                .param("release", release.value())
                .query((row, n) -> new Choice(
                        Verdict.valueOf(row.getString("verdict")),
                        row.getObject("until", LocalDate.class),
                        row.getString("reason"),
                        row.getString("consulted"),
                        row.getObject("review", LocalDate.class),
                        row.getObject("decided", LocalDate.class),
                        new AccountId(row.getLong("account")),
                        row.getString("decider"),
                        row.getObject("decision", Long.class)))
                .list();
    }

    /** @return test reports of a version, the last one first */
    @Transactional(readOnly = true)
    public List<Trial> trials(ReleaseId release) {
        return jdbc.sql("""
                        select e.name as environment, x.tried, x.passed, x.report, x.account, x.tester
                        from tools.trial x left join tools.environment e on e.id = x.environment
                        where x.release = :release order by x.tried desc, x.id desc""")
                .param("release", release.value())
                .query((row, n) -> new Trial(
                        row.getString("environment"),
                        row.getObject("tried", LocalDate.class),
                        row.getBoolean("passed"),
                        row.getString("report"),
                        new AccountId(row.getLong("account")),
                        row.getString("tester")))
                .list();
    }

    /** @return the last review of a tool until a day */
    @Transactional(readOnly = true)
    public Optional<Review> lastReview(ToolId tool, LocalDate day) {
        return jdbc.sql("""
                        select reviewed, reviewer, note from tools.review where tool = :tool and reviewed <= :day
                        order by reviewed desc, id desc limit 1""")
                .param("tool", tool.value())
                .param("day", day)
                .query(Review.class)
                .optional();
    }

    /**
     * Writes a decision card.
     *
     * @throws Refused when days do not follow one another, a test or a wait has no end, or the circle's decision does not stand
     */
    public void choose(ReleaseId id, AccountId by, Card card) {
        var release = releases.find(id).orElseThrow(() -> new NotFound(id));
        check(card);
        var decider = name(by);
        jdbc.sql("""
                        insert into tools.choice (tool, release, verdict, until, reason, consulted, review, decided,
                            account, decider, decision, recorded)
                        values (:tool, :release, :verdict, :until, :reason, :consulted, :review, :decided, :account,
                            :decider, :decision, :now)""")
                .param("tool", release.tool().value())
                .param("release", id.value())
                .param("verdict", card.verdict().name())
                .param("until", card.verdict().needsDay() ? card.until() : null, Types.DATE)
                .param("reason", card.reason().strip())
                .param("consulted", card.consulted().strip())
                .param("review", card.review(), Types.DATE)
                .param("decided", card.decided())
                .param("account", by.value())
                .param("decider", decider)
                .param("decision", card.decision(), Types.BIGINT)
                .param("now", OffsetDateTime.now(clock))
                .update();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("version", release.version());
        facts.put("verdict", card.verdict().name());
        facts.put("reason", card.reason().strip());
        audit.record("tools.choice.made", Releases.subject(release.tool()), null, facts);
    }

    /**
     * Writes a test report.
     *
     * @param environment where it was tried, null when that is nowhere in the register
     * @param tried day of the test, today or earlier
     */
    public void report(
            ReleaseId id,
            AccountId by,
            @Nullable EnvironmentId environment,
            LocalDate tried,
            boolean passed,
            String report) {
        var release = releases.find(id).orElseThrow(() -> new NotFound(id));
        mustNotBeToCome(tried);
        if (environment != null) {
            mustBeOf(environment, release.tool());
        }
        jdbc.sql("""
                        insert into tools.trial (release, environment, tried, passed, report, account, tester, recorded)
                        values (:release, :environment, :tried, :passed, :report, :account, :tester, :now)""")
                .param("release", id.value())
                .param("environment", environment == null ? null : environment.value(), Types.BIGINT)
                .param("tried", tried)
                .param("passed", passed)
                .param("report", report.strip())
                .param("account", by.value())
                .param("tester", name(by))
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.record(
                "tools.trial.reported",
                Releases.subject(release.tool()),
                null,
                Map.of("version", release.version(), "passed", passed));
    }

    /** Notes that somebody went through the versions that exist: what was known until now is dealt with. */
    public void review(ToolId tool, AccountId by, LocalDate reviewed, String note) {
        mustNotBeToCome(reviewed);
        jdbc.sql("""
                        insert into tools.review (tool, reviewed, account, reviewer, note, recorded)
                        values (:tool, :reviewed, :account, :reviewer, :note, :now)""")
                .param("tool", tool.value())
                .param("reviewed", reviewed)
                .param("account", by.value())
                .param("reviewer", name(by))
                .param("note", note.strip())
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.record("tools.reviewed", Releases.subject(tool), null, Map.of("day", reviewed.toString(), "note", note));
    }

    private void check(Card card) {
        mustNotBeToCome(card.decided());
        if (card.verdict().needsDay() && card.until() == null) {
            throw new Refused("tools.choice.until.missing");
        }
        if (card.verdict().needsDay() && card.until() != null && card.until().isBefore(card.decided())) {
            throw new Refused("tools.choice.until.past");
        }
        if (card.review() != null && !card.review().isAfter(card.decided())) {
            throw new Refused("tools.choice.review.past");
        }
        if (card.decision() != null && !stands(card.decision())) {
            throw new Refused("tools.choice.decision.unknown");
        }
    }

    private boolean stands(long decision) {
        var made = circles.of(List.of(decision)).get(decision);
        return made != null && made.standing();
    }

    private void mustNotBeToCome(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Refused("tools.day.future");
        }
    }

    private void mustBeOf(EnvironmentId environment, ToolId tool) {
        if (!jdbc.sql("select exists (select from tools.environment where id = :id and tool = :tool)")
                .param("id", environment.value())
                .param("tool", tool.value())
                .query(Boolean.class)
                .single()) {
            throw new NotFound(environment);
        }
    }

    private String name(AccountId account) {
        return jdbc.sql("select name from access.person where id = :id")
                .param("id", account.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(account));
    }
}
