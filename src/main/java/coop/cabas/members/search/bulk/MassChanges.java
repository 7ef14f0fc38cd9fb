package coop.cabas.members.search.bulk;

import coop.cabas.access.Caller;
import coop.cabas.audit.Audit;
import coop.cabas.members.Authorship;
import coop.cabas.members.MemberId;
import coop.cabas.members.Selection;
import coop.cabas.members.Selections;
import coop.cabas.shared.LongId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Changes many files at once, and takes such a change back. */
@Service
@Transactional
public class MassChanges {

    /** Identity of a mass change. */
    public record Id(long value) implements LongId {}

    private final JdbcClient jdbc;
    private final Selections selections;
    private final Choices choices;
    private final Authorship authorship;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    MassChanges(
            JdbcClient jdbc,
            Selections selections,
            Choices choices,
            Authorship authorship,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.jdbc = jdbc;
        this.selections = selections;
        this.choices = choices;
        this.authorship = authorship;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** What would become of one file: {@code CHANGES}, {@code SAME}, or why it is refused. */
    public record Outcome(long member, String name, String outcome) {

        boolean changes() {
            return outcome.equals("CHANGES");
        }

        public boolean isRefused() {
            return !changes() && !outcome.equals("SAME");
        }
    }

    /** What would become of the files chosen, by name. Changes nothing. */
    @Transactional(readOnly = true)
    public List<Outcome> preview(Selection selection, Wanted wanted) {
        check(wanted);
        return outcomes(selections.members(selection), wanted, "");
    }

    /**
     * Changes the files chosen: all that can be, or none.
     *
     * @param expected how many change, as the preview said
     * @throws Refused when others would change than the preview said, or nobody
     */
    public Id apply(Selection selection, Wanted wanted, String reason, int expected) {
        check(wanted);
        var chosen = selections.members(selection);
        var outcomes = outcomes(chosen, wanted, " for update of m");
        var ids =
                outcomes.stream().filter(Outcome::changes).map(Outcome::member).toList();
        if (ids.isEmpty()) {
            throw new Refused("search.bulk.nobody");
        }
        if (ids.size() != expected) {
            throw new Refused("search.bulk.moved");
        }
        var id = record(wanted, reason, selection, chosen.size(), ids.size());
        authorship.sign(reason, id.value());
        bound(jdbc.sql(Effect.of(wanted).statement()), wanted, ids, reason).update();
        touch(ids);
        audit.record(
                "search.bulk.applied",
                "members.mass_change:" + id.value(),
                null,
                Map.of("kind", wanted.kind().name(), "label", label(wanted), "changed", ids.size()));
        return id;
    }

    /**
     * Gives each file back what it held before, unless somebody has changed just that since.
     *
     * @return the mass change that this makes, which can be taken back in turn
     * @throws Refused when it was taken back already
     */
    public Id undo(Id undone, String reason) {
        var now = OffsetDateTime.now(clock);
        var id = once(() -> new Id(jdbc.sql("""
                        insert into members.mass_change (at, actor, actor_label, kind, label, day, reason, query, chosen, undoes)
                        select :now, :actor, :actorLabel, 'UNDO', label, day, :reason, query, changed, id
                        from members.mass_change where id = :undone returning id
                        """)
                .param("now", now)
                .param("actor", caller.current().account(), Types.BIGINT)
                .param("actorLabel", caller.current().label())
                .param("reason", reason)
                .param("undone", undone.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound(undone))));
        authorship.sign(reason, id.value());
        var all = new LinkedHashSet<Long>();
        var exceptions = new LinkedHashSet<Long>();
        jdbc.sql("""
                        select h.member, members.restore(h) as restored from members.history h where h.bulk = :bulk order by h.id desc
                        """).param("bulk", undone.value()).query(row -> {
            all.add(row.getLong("member"));
            if (!row.getBoolean("restored")) {
                exceptions.add(row.getLong("member"));
            }
        });
        var restored =
                all.stream().filter(member -> !exceptions.contains(member)).toList();
        jdbc.sql("""
                        update members.mass_change set changed = :changed, exceptions = cast(:exceptions as bigint[]) where id = :id
                        """)
                .param("changed", restored.size())
                .param("exceptions", array(exceptions))
                .param("id", id.value())
                .update();
        touch(restored);
        audit.record(
                "search.bulk.undone",
                "members.mass_change:" + undone.value(),
                null,
                Map.of("restored", restored.size(), "exceptions", exceptions.size()));
        return id;
    }

    private void check(Wanted wanted) {
        if (!choices.kinds().contains(wanted.kind())) {
            throw new NotFound(wanted.kind());
        }
        var problem = choices.problem(wanted);
        if (problem != null) {
            throw new Refused(problem.getValue());
        }
    }

    private List<Outcome> outcomes(List<MemberId> members, Wanted wanted, String lock) {
        var ids = members.stream().map(MemberId::value).toList();
        return bound(jdbc.sql("""
                                select m.id, m.name, %s as outcome from members.member m
                                where m.id = any(cast(:ids as bigint[])) and m.merged_into is null order by m.sort_name, m.id%s
                                """.formatted(Effect.of(wanted).outcome(), lock)), wanted, ids, "")
                .query((row, n) -> new Outcome(row.getLong("id"), row.getString("name"), row.getString("outcome")))
                .list();
    }

    private JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Wanted wanted, List<Long> ids, String reason) {
        var isChoice = wanted.kind().hasField()
                && choices.field(wanted.field()).kind().equals("CHOICE")
                && !wanted.value().isEmpty();
        return statement
                .param("ids", array(ids))
                .param("value", wanted.value())
                .param("field", wanted.field(), Types.BIGINT)
                .param("day", wanted.day(), Types.DATE)
                .param("reason", reason)
                .param("text", words(wanted))
                .param("choice", isChoice ? Long.valueOf(wanted.value()) : null, Types.BIGINT)
                .param("now", OffsetDateTime.now(clock));
    }

    private Id record(Wanted wanted, String reason, Selection selection, int chosen, int changed) {
        return new Id(jdbc.sql("""
                        insert into members.mass_change (at, actor, actor_label, kind, label, day, reason, query, chosen, changed)
                        values (:now, :actor, :actorLabel, :kind, :label, :day, :reason, :query, :chosen, :changed) returning id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("actor", caller.current().account(), Types.BIGINT)
                .param("actorLabel", caller.current().label())
                .param("kind", wanted.kind().name())
                .param("label", label(wanted))
                .param("day", wanted.day(), Types.DATE)
                .param("reason", reason)
                .param("query", selection.query())
                .param("chosen", chosen)
                .param("changed", changed)
                .query(Long.class)
                .single());
    }

    /** Whoever has one of these files open is told that it changed meanwhile. */
    private void touch(List<Long> ids) {
        jdbc.sql("""
                        update members.member set changed = :now, version = version + 1 where id = any(cast(:ids as bigint[]))
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("ids", array(ids))
                .update();
    }

    /** What files are changed to, named as today. */
    String label(Wanted wanted) {
        var words = wanted.value().isEmpty() ? "—" : words(wanted);
        return wanted.kind().hasField() ? choices.field(wanted.field()).name() + " : " + words : words;
    }

    /** A field of yes or no holds these very words. */
    private String words(Wanted wanted) {
        var isTruth = wanted.value().equals("true") || wanted.value().equals("false");
        return isTruth
                ? wanted.value()
                : choices.values(wanted.kind(), wanted.field()).getOrDefault(wanted.value(), wanted.value());
    }

    private static Id once(java.util.function.Supplier<Id> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException already) {
            throw new Refused("search.bulk.undone.already");
        }
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
