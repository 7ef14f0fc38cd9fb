package coop.cabas.members.twins;

import coop.cabas.access.Caller;
import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pairs of files that look like one person, and what people said of them. */
@Service
@Transactional
public class Twins {

    /** How many are counted at most. */
    public static final int MANY = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Caller caller;
    private final Audit audit;

    Twins(JdbcClient jdbc, Clock clock, Caller caller, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * From which likeness on somebody is asked.
     *
     * @param entry shown to whoever registers somebody, 30 to 100
     * @param review listed among the pairs to look at, 30 to 100
     */
    public record Rule(int entry, int review) {}

    /** @param a the file with the smaller number @param score 0 to 100 */
    public record Alike(MemberId a, MemberId b, int score, List<Reason> reasons) {

        public Alike {
            reasons = List.copyOf(reasons);
        }

        public MemberId other(MemberId one) {
            return one.equals(a) ? b : a;
        }
    }

    @Transactional(readOnly = true)
    public Rule rule() {
        return jdbc.sql("select entry, review from members.twin_rule")
                .query(Rule.class)
                .single();
    }

    /** @throws Refused when a threshold is no likeness */
    public void choose(Rule rule) {
        var before = rule();
        if (Math.min(rule.entry(), rule.review()) < 30 || Math.max(rule.entry(), rule.review()) > 100) {
            throw new Refused("twins.rule.wrong");
        }
        jdbc.sql("update members.twin_rule set entry = :entry, review = :review")
                .param("entry", rule.entry())
                .param("review", rule.review())
                .update();
        if (rule.review() < before.review()) {
            jdbc.sql(
                            "insert into members.twin_queue (member) select id from members.member order by id on conflict do nothing")
                    .update();
        }
        audit.record(
                "twins.rule.chosen",
                "members.twin_rule:1",
                Map.of("entry", before.entry(), "review", before.review()),
                Map.of("entry", rule.entry(), "review", rule.review()));
    }

    /** How many pairs wait for somebody to look at them, {@value #MANY} at most. */
    @Transactional(readOnly = true)
    public int waiting() {
        return jdbc.sql("select count(*) from (select from members.twin_waiting limit :most) counted")
                .param("most", MANY)
                .query(Integer.class)
                .single();
    }

    /** Those that wait and look like somebody, the likeliest first. */
    @Transactional(readOnly = true)
    public List<Alike> of(MemberId member) {
        return jdbc.sql("""
                        select a, b, score, reasons from members.twin_waiting where a = :member
                        union all select a, b, score, reasons from members.twin_waiting where b = :member
                        order by score desc limit 10
                        """)
                .param("member", member.value())
                .query((row, n) -> PairList.alike(row))
                .list();
    }

    /** What was found of a pair; empty when nothing is alike. */
    @Transactional(readOnly = true)
    public Optional<Alike> of(MemberId one, MemberId other) {
        var pair = Finder.Pair.of(one.value(), other.value());
        return jdbc.sql("select a, b, score, reasons from members.twin_pair where a = :a and b = :b")
                .param("a", pair.a())
                .param("b", pair.b())
                .query((row, n) -> PairList.alike(row))
                .optional();
    }

    /** Whether somebody said that these are two. */
    @Transactional(readOnly = true)
    public boolean areDistinct(MemberId one, MemberId other) {
        var pair = Finder.Pair.of(one.value(), other.value());
        return jdbc.sql("select coalesce(members.said_distinct(:a, :b), false)")
                .param("a", pair.a())
                .param("b", pair.b())
                .query(Boolean.class)
                .single();
    }

    /** These are not the same person: nobody is asked again. @param reason may be empty */
    public void areTwo(MemberId one, MemberId other, String reason) {
        say(one, other, true, reason);
    }

    /** That was said by mistake: ask again. */
    public void mayBeOne(MemberId one, MemberId other, String reason) {
        say(one, other, false, reason);
    }

    private void say(MemberId one, MemberId other, boolean distinct, String reason) {
        var pair = Finder.Pair.of(one.value(), other.value());
        var files = jdbc.sql("select count(*) from members.member where id in (:a, :b) and merged_into is null")
                .param("a", pair.a())
                .param("b", pair.b())
                .query(Integer.class)
                .single();
        if (files < 2) {
            throw new NotFound(other);
        }
        if (areDistinct(one, other) == distinct) {
            return;
        }
        var who = caller.current();
        jdbc.sql("""
                        insert into members.twin_verdict (a, b, distinct_, reason, at, actor, actor_label)
                        values (:a, :b, :distinct, :reason, :now, :actor, :label)
                        """)
                .param("a", pair.a())
                .param("b", pair.b())
                .param("distinct", distinct)
                .param("reason", reason.strip())
                .param("now", OffsetDateTime.now(clock))
                .param("actor", who.account(), Types.BIGINT)
                .param("label", who.label())
                .update();
        audit.record(
                distinct ? "twins.said.two" : "twins.said.mayBeOne",
                "members.member:" + pair.a(),
                null,
                Map.of("other", pair.b()));
    }
}
