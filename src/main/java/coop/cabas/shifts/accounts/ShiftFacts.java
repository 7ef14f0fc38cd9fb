package coop.cabas.shifts.accounts;

import coop.cabas.members.AdmissionFact;
import coop.cabas.members.AdmissionFact.Effect;
import coop.cabas.members.AdmissionFacts;
import coop.cabas.members.MemberId;
import coop.cabas.members.Right;
import coop.cabas.shared.Message;
import coop.cabas.shifts.TimeAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What shifts have to say of who may shop: a pause, and how far an account is behind. */
@Component
class ShiftFacts implements AdmissionFacts {

    private final JdbcClient jdbc;
    private final Ladder ladder;
    private final Standings standings;

    ShiftFacts(JdbcClient jdbc, Ladder ladder, Standings standings) {
        this.jdbc = jdbc;
        this.ladder = ladder;
        this.standings = standings;
    }

    @Override
    public boolean isAboutWork() {
        return true;
    }

    @Override
    public List<AdmissionFact> of(Collection<MemberId> members, LocalDate day) {
        var facts = new ArrayList<AdmissionFact>();
        var accounts = new HashMap<TimeAccountId, List<MemberId>>();
        var ids = members.stream().map(MemberId::value).toArray(Long[]::new);
        // whoever has done as much as they owe is up to date, whatever the lines: only those of the others are read
        jdbc.sql("""
                        select s.member, s.account from shifts.sharer s where s.member = any(:ids) and (
                            select sum(t.time) from shifts.account a join shifts.total t on t.account = a.id
                            where a.id = s.account or a.joined = s.account) < 0
                        """)
                .param("ids", ids)
                .query((row, n) -> accounts.computeIfAbsent(
                                new TimeAccountId(row.getLong("account")), none -> new ArrayList<>())
                        .add(new MemberId(row.getLong("member"))))
                .list();
        var away = away(ids, day, facts);
        if (accounts.isEmpty()) {
            return facts;
        }
        var blocks = ladder.steps().blocks();
        standings.of(accounts.keySet(), day).stream()
                .filter(standing -> standing.step() != Standing.Step.UP_TO_DATE)
                .forEach(standing -> Objects.requireNonNull(accounts.get(standing.account())).stream()
                        .filter(member -> !away.containsKey(member))
                        .forEach(member -> facts.add(fact(member, standing, blocks))));
        return facts;
    }

    /** Who is on leave: those who do not shop meanwhile are refused, the others are not behind as long as it lasts. */
    private Map<MemberId, Boolean> away(Long[] ids, LocalDate day, List<AdmissionFact> facts) {
        var away = new HashMap<MemberId, Boolean>();
        jdbc.sql("""
                        select o.member, k.name, k.may_shop, l.since, l.until from shifts.leave l
                        join shifts.owner o on o.id = l.account join shifts.leave_kind k on k.id = l.kind
                        where o.member = any(:ids) and l.since <= :day and (l.until is null or l.until >= :day)
                        order by k.may_shop, l.since
                        """)
                .param("ids", ids)
                .param("day", day)
                .query((row, n) -> {
                    var member = new MemberId(row.getLong("member"));
                    var first = away.putIfAbsent(member, row.getBoolean("may_shop")) == null;
                    if (first && !row.getBoolean("may_shop")) {
                        facts.add(new AdmissionFact(
                                member,
                                Right.SHOP,
                                Effect.REFUSES,
                                Message.of(
                                        "shifts.fact.pause",
                                        row.getString("name"),
                                        row.getObject("since", LocalDate.class))));
                    }
                    return member;
                })
                .list();
        return away;
    }

    private static AdmissionFact fact(MemberId member, Standing standing, boolean blocks) {
        var missing = Duration.ofMinutes(-standing.ahead());
        var why = standing.step().isStopped()
                ? Message.of("shifts.fact.stopped", missing)
                : standing.delayed() != null
                        ? Message.of("shifts.fact.delay", missing, standing.delayed())
                        : Message.of("shifts.fact.late", missing);
        return new AdmissionFact(
                member, Right.SHOP, blocks && standing.step().isStopped() ? Effect.REFUSES : Effect.WARNS, why);
    }
}
