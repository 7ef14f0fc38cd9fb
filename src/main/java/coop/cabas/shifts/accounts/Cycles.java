package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Ends cycles: what they asked for is owed, what was done beyond is saved, savings pay for what is missing. Days that were missed are made
 * up, oldest first, and a cycle never ends twice for an account: the database sees to it. Each day is done for all accounts at once.
 */
@Service
public class Cycles {

    /** Accounts whose next cycle begins on a day that has come. A common cycle asks nothing of whoever began in its midst. */
    private static final String DUE = """
            counted as (
                select coalesce(a.joined, a.id) as id, max(t.cycle) as cycle
                from shifts.total t join shifts.account a on a.id = t.account group by 1),
            behind as materialized (
                select a.id, r.cycle as mode, a.first, s.epoch, r.days, r.due as minutes, greatest(
                           a.first, r.since, a.kept - 1, c.cycle,
                           case when r.cycle = 'COMMON' and shifts.cycle_start(r.cycle, a.first, s.epoch, r.days, a.first) <> a.first
                                then shifts.cycle_next(r.cycle, a.first, s.epoch, r.days, a.first) end) as after
                from shifts.time_rule r, shifts.setting s, shifts.account a left join counted c on c.id = a.id
                where a.joined is null and a.first is not null and a.kept < 'infinity' and (a.closed is null or a.closed > :today)),
            due as materialized (
                select id, minutes, shifts.cycle_next(mode, first, epoch, days, after) as day from behind)
            """;

    /** Accounts for which a cycle that was owed has just ended: what follows is written once, with it. */
    private static final String ENDED = """
            ended as (
                select e.account as id from shifts.entry e where e.cycle = :day and e.reason = 'CYCLE' and e.origin = ''
                  and not exists (select from shifts.entry o where o.account = e.account and o.cycle = :day
                                  and o.reason in ('SURPLUS', 'REPAID', 'KEPT')))
            """;

    /** What each account comes to when a cycle has ended, before what is booked from that day on, or was written of later days. */
    private static final String SUMS = """
            ours as materialized (
                select a.id, coalesce(a.joined, a.id) as owner from shifts.account a
                where coalesce(a.joined, a.id) in (select id from ended)),
            sums as (
                select t.owner, t.time - coalesce(ahead.time, 0) as time, t.savings - coalesce(ahead.savings, 0) as savings
                from (select o.owner, sum(t.time) as time, sum(t.savings) as savings
                      from ours o join shifts.total t on t.account = o.id group by o.owner) t
                left join (select o.owner, coalesce(sum(e.minutes) filter (where e.kind = 'TIME'), 0) as time,
                                  coalesce(sum(e.minutes) filter (where e.kind = 'SAVINGS'), 0) as savings
                           from ours o join shifts.entry e on e.account = o.id
                           where e.counts > :day or e.counts = :day and e.minutes > 0 group by o.owner) ahead
                    on ahead.owner = t.owner)
            """;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;
    private final Audit audit;

    Cycles(JdbcClient jdbc, Turns turns, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
        this.audit = audit;
    }

    /** Ends every cycle that is over, in the order of days. @return how many */
    @Transactional
    public int run() {
        turns.take("shifts.cycles");
        var today = LocalDate.now(clock);
        var ended = 0;
        for (var day = next(today); day.isPresent(); day = next(today)) {
            ended += end(day.get());
        }
        if (ended > 0) {
            audit.record("shifts.cycles.ended", "shifts.time_rule:1", null, Map.of("counts", ended));
        }
        return ended;
    }

    private Optional<LocalDate> next(LocalDate today) {
        return jdbc.sql("with " + DUE + "select min(day) as day from due where day <= :today")
                .param("today", today)
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    private int end(LocalDate day) {
        var ended = jdbc.sql("with " + DUE + """
                        , away as (
                            select coalesce(a.joined, a.id) as id, bool_and(k.may_shop) as may_shop
                            from shifts.leave l join shifts.leave_kind k on k.id = l.kind join shifts.account a on a.id = l.account
                            where l.since < :day and (l.until is null or l.until >= cast(:day as date) - 1) group by 1),
                        lapsed as (
                            select due.id from due join shifts.sharer p on p.account = due.id join fees.cover c on c.member = p.member
                            where (select lapsed_days from shifts.time_rule) is not null
                            group by due.id having max(c.until) + (select lapsed_days from shifts.time_rule) < cast(:day as date))
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                        select due.id, 'TIME', case when lapsed.id is null and away.id is null then -due.minutes else 0 end,
                               case when lapsed.id is not null then 'LAPSED' when away.may_shop then 'EXEMPT' when not away.may_shop then 'PAUSED' else 'CYCLE' end,
                               cast(:day as date), :now, :by, :day
                        from due left join away on away.id = due.id left join lapsed on lapsed.id = due.id where due.day = :day order by due.id
                        on conflict do nothing
                        """)
                .param("today", day)
                .param("day", day)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
        save(day);
        repay(day);
        return ended;
    }

    /** What is above the ceiling goes to savings, or is lost when the coop has none. */
    private void save(LocalDate day) {
        jdbc.sql("with " + ENDED + ", " + SUMS + """
                        , above as (
                            select owner, time - r.ceiling as more from sums cross join shifts.time_rule r where time > r.ceiling)
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                        select above.owner, way.kind, way.sign * above.more, 'SURPLUS', cast(:day as date) + time '00:00:01', :now, :by, :day
                        from above cross join shifts.time_rule r cross join (values ('TIME', -1), ('SAVINGS', 1)) way (kind, sign)
                        where way.kind = 'TIME' or r.savings
                        order by above.owner
                        """)
                .param("day", day)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
    }

    /** Savings pay for what is missing, unless somebody was absent or gave a place back too late in the cycle that ends. */
    private void repay(LocalDate day) {
        jdbc.sql("with " + ENDED + ", " + SUMS + """
                        , missing as (select owner, -time as less, savings as saved from sums),
                        paying as (
                            select m.owner, least(m.less, m.saved) as pays, r.strict and exists (
                                select from shifts.sharer p join shifts.booking b on b.member = p.member join shifts.shift s on s.id = b.shift
                                where p.account = m.owner and s.cancelled is null and s.day < :day
                                  and s.day >= shifts.cycle_start(r.cycle, a.first, t.epoch, r.days, cast(:day as date) - 1)
                                  and (b.cancelled is null and b.attended = 'ABSENT'
                                       or b.cancelled is not null and not b.handed and b.cancelled at time zone 'Europe/Paris' > s.starts - make_interval(days => t.cancel_days))
                            ) as refused
                            from missing m join shifts.account a on a.id = m.owner cross join shifts.time_rule r cross join shifts.setting t
                            where r.savings and m.less > 0 and m.saved > 0)
                        insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, cycle)
                        select p.owner, way.kind, case when p.refused then 0 else way.sign * p.pays end,
                               case when p.refused then 'KEPT' else 'REPAID' end, cast(:day as date) + time '00:00:01', :now, :by, :day
                        from paying p cross join (values ('SAVINGS', -1), ('TIME', 1)) way (kind, sign)
                        where way.kind = 'TIME' or not p.refused
                        order by p.owner
                        """)
                .param("day", day)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
    }
}
