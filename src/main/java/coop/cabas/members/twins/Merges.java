package coop.cabas.members.twins;

import coop.cabas.access.Caller;
import coop.cabas.audit.Audit;
import coop.cabas.members.Authorship;
import coop.cabas.members.MemberId;
import coop.cabas.members.MergeFollower;
import coop.cabas.members.MergeId;
import coop.cabas.members.Merging;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes two files of one person one, and two again. */
@Service
@Transactional
public class Merges {

    private final JdbcClient jdbc;
    private final List<MergeFollower> followers;
    private final LockedFiles files;
    private final Standing standing;
    private final Authorship authorship;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Merges(
            JdbcClient jdbc,
            List<MergeFollower> followers,
            LockedFiles files,
            Standing standing,
            Authorship authorship,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.followers = followers;
        this.files = files;
        this.standing = standing;
        this.authorship = authorship;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody decided with both files before them.
     *
     * @param kept the file that stands for both from then on
     * @param keptVersion of the file as it was read
     * @param fromGone fields whose value is taken from the file that goes: names of the columns of a member's file; {@code email},
     *     {@code phone}, {@code address} for the main one; {@code household}; {@code account}; {@code field.} and its number for the
     *     coop's own
     * @param fromKept fields whose value stays. Of all others the file that goes fills what the other leaves empty
     * @param reason may be empty
     */
    public record Wanted(
            MemberId kept,
            MemberId gone,
            int keptVersion,
            int goneVersion,
            Set<String> fromGone,
            Set<String> fromKept,
            String reason) {

        public Wanted {
            fromGone = Set.copyOf(fromGone);
            fromKept = Set.copyOf(fromKept);
        }
    }

    /**
     * Makes two files one: all that hangs on the one that goes follows, memberships that overlap are united, nothing is kept twice.
     *
     * @throws Refused when one of them has changed since it was read, was merged meanwhile or made anonymous, or when they cannot be one
     * @throws NotFound when one is not there
     */
    public MergeId merge(Wanted wanted) {
        if (wanted.kept().equals(wanted.gone())) {
            throw new NotFound(wanted.gone());
        }
        var locked = files.lock(wanted.kept(), wanted.gone());
        var kept = locked.of(wanted.kept());
        var gone = locked.of(wanted.gone());
        if (kept.mergedInto() != 0 || gone.mergedInto() != 0) {
            throw new Refused("twins.merged.already");
        }
        if (kept.anonymous() || gone.anonymous()) {
            throw new Refused("twins.merge.anonymous");
        }
        if (!kept.kind().equals(gone.kind())) {
            throw new Refused("twins.merge.kind");
        }
        if (kept.version() != wanted.keptVersion() || gone.version() != wanted.goneVersion()) {
            throw new Refused("members.changedMeanwhile");
        }
        authorship.sign(wanted.reason());
        var id = record(wanted);
        var merging = new Merging(jdbc, id.value(), wanted.kept(), wanted.gone(), wanted.fromGone());
        isMerging();
        followers.forEach(follower -> follower.follow(merging));
        standing.unite(merging, wanted);
        settle(wanted.kept(), wanted.gone());
        jdbc.sql("delete from members.twin_pair where :gone in (a, b)")
                .param("gone", wanted.gone().value())
                .update();
        audit.record(
                "twins.merged.done",
                "members.member:" + wanted.kept().value(),
                Map.of("gone", gone.name(), "file", wanted.gone().value()),
                Map.of("kept", kept.name(), "reason", wanted.reason()));
        return id;
    }

    /**
     * Makes two files of what was one: both are as they were, but for what somebody has changed since.
     *
     * @return columns and rows that were changed since, and stay so
     * @throws Refused when it was undone already, the file was merged further, one was made anonymous, or something of the file that comes
     *     back has no place any more
     */
    public List<String> undo(MergeId id, String reason) {
        var merge = jdbc.sql("select kept, gone from members.merge where id = :id")
                .param("id", id.value())
                .query((row, n) -> Map.entry(new MemberId(row.getLong("kept")), new MemberId(row.getLong("gone"))))
                .optional()
                .orElseThrow(() -> new NotFound(id));
        var kept = merge.getKey();
        var gone = merge.getValue();
        var locked = files.lock(kept, gone);
        var came = locked.of(gone);
        if (isUndone(id)) {
            throw new Refused("twins.undo.already");
        }
        if (came.mergedInto() != kept.value()) {
            throw new Refused("twins.undo.further");
        }
        if (came.anonymous() || locked.of(kept).anonymous()) {
            throw new Refused("twins.merge.anonymous");
        }
        authorship.sign(reason);
        isMerging();
        var left = undoSteps(id);
        settle(kept, gone);
        jdbc.sql("""
                        insert into members.merge_undo (merge, at, actor, actor_label, reason, left_alone)
                        values (:merge, :now, :actor, :label, :reason, :left)
                        """)
                .param("merge", id.value())
                .param("now", OffsetDateTime.now(clock))
                .param("actor", caller.current().account(), Types.BIGINT)
                .param("label", caller.current().label())
                .param("reason", reason)
                .param("left", left.toArray(String[]::new))
                .update();
        audit.record(
                "twins.merged.undone",
                "members.member:" + kept.value(),
                null,
                Map.of("gone", came.name(), "file", gone.value(), "reason", reason));
        return left;
    }

    private List<String> undoSteps(MergeId id) {
        var left = new ArrayList<String>();
        record Step(long id, String what, boolean binding) {}
        var steps = jdbc.sql("""
                        select id, relation || coalesce('.' || (select min(k) from jsonb_object_keys(after) k), '') as what, binding
                        from members.merge_step where merge = :merge order by id desc
                        """)
                .param("merge", id.value())
                .query((row, n) -> new Step(row.getLong("id"), row.getString("what"), row.getBoolean("binding")))
                .list();
        for (var step : steps) {
            var outcome = jdbc.sql("select members.undo_step(s) from members.merge_step s where s.id = :id")
                    .param("id", step.id())
                    .query(String.class)
                    .single();
            if (outcome.equals("LOST")) {
                throw new Refused("twins.undo.lost", Parts.words(step.what()));
            }
            if (!outcome.equals("DONE")) {
                if (step.binding()) {
                    throw new Refused("twins.undo.changed", Parts.words(step.what()));
                }
                left.add(step.what());
            }
        }
        return left;
    }

    private MergeId record(Wanted wanted) {
        return new MergeId(jdbc.sql("""
                        insert into members.merge (kept, gone, at, actor, actor_label, reason)
                        values (:kept, :gone, :now, :actor, :label, :reason) returning id
                        """)
                .param("kept", wanted.kept().value())
                .param("gone", wanted.gone().value())
                .param("now", OffsetDateTime.now(clock))
                .param("actor", caller.current().account(), Types.BIGINT)
                .param("label", caller.current().label())
                .param("reason", wanted.reason().strip())
                .query(Long.class)
                .single());
    }

    /** Tells the triggers of other modules that rows change hands and nothing else. */
    private void isMerging() {
        jdbc.sql("select set_config('cabas.merging', 'on', true)")
                .query(String.class)
                .single();
    }

    /** Whoever has one of both open is told that it changed; what searches and comparisons look into is written anew. */
    private void settle(MemberId kept, MemberId gone) {
        var both = new Long[] {kept.value(), gone.value()};
        jdbc.sql("""
                        update members.member set number = number, version = version + 1, changed = :now where id = any(:both)
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("both", both)
                .update();
        jdbc.sql("select members.note_twin_keys(:both)")
                .param("both", both)
                .query((row, n) -> n)
                .list();
    }

    private boolean isUndone(MergeId id) {
        return jdbc.sql("select exists (select from members.merge_undo where merge = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
