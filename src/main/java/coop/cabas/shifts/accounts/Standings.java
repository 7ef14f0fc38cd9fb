package coop.cabas.shifts.accounts;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.TimeAccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where accounts stand: worked out from their lines alone, for any day. */
@Service
@Transactional(readOnly = true)
public class Standings {

    /**
     * One row for each account of {@code :accounts}: what it comes to on {@code :day}, with what is ahead, and since when it is below the
     * alert. Lines of accounts that were joined count with the account that goes on for them.
     */
    static final String SQL = """
            with line as (
                select coalesce(a.joined, a.id) as owner, e.id, e.minutes, e.counts
                from shifts.account a join shifts.entry e on e.account = a.id and e.kind = 'TIME'
                where a.id = any(:accounts) and a.joined is null or a.joined = any(:accounts)),
            running as (
                select owner, counts, sum(minutes) over (partition by owner order by counts, id) as balance,
                       row_number() over (partition by owner order by counts, id) as nth
                from line where counts < cast(:day as date) + 1),
            well as (
                select owner, max(nth) filter (where balance >= l.alert) as nth from running cross join shifts.ladder l group by owner),
            low as (
                select r.owner, min(r.counts)::date as since from running r join well w on w.owner = r.owner
                where w.nth is null or r.nth > w.nth group by r.owner)
            select o.owner, coalesce(s.now, 0) as now, coalesce(s.ahead, 0) as ahead, low.since as low, d.until as delayed
            from unnest(cast(:accounts as bigint[])) o (owner)
            left join (select owner, sum(minutes) filter (where counts < cast(:day as date) + 1) as now, sum(minutes) as ahead
                       from line group by owner) s on s.owner = o.owner
            left join low on low.owner = o.owner
            left join shifts.delay d on d.account = o.owner and cast(:day as date) between d.since and d.until
            """;

    private final JdbcClient jdbc;
    private final Ladder ladder;

    Standings(JdbcClient jdbc, Ladder ladder) {
        this.jdbc = jdbc;
        this.ladder = ladder;
    }

    public Standing of(TimeAccountId account, LocalDate day) {
        return of(List.of(account), day).getFirst();
    }

    /** @return empty for whoever has no account */
    public Optional<Standing> of(MemberId member, LocalDate day) {
        return jdbc.sql("select account from shifts.sharer where member = :member")
                .param("member", member.value())
                .query((row, n) -> new TimeAccountId(row.getLong(1)))
                .optional()
                .map(account -> of(account, day));
    }

    /**
     * What somebody's account comes to, by its kept total: only lines of later days are read.
     *
     * @return minutes; empty for whoever has no account
     */
    public Optional<Long> now(MemberId member, LocalDate day) {
        return jdbc.sql("""
                        with one as (
                            select a.id from shifts.sharer s join shifts.account a on a.id = s.account or a.joined = s.account
                            where s.member = :member)
                        select coalesce((select sum(t.time) from one join shifts.total t on t.account = one.id), 0)
                            - coalesce((select sum(e.minutes) from one join shifts.entry e on e.account = one.id
                                        where e.kind = 'TIME' and e.counts >= cast(:day as date) + 1), 0)
                        where exists (select from one)
                        """)
                .param("member", member.value())
                .param("day", day)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    /** In any order. @param accounts that go on by themselves */
    public List<Standing> of(Collection<TimeAccountId> accounts, LocalDate day) {
        var steps = ladder.steps();
        return jdbc.sql(SQL)
                .param("accounts", accounts.stream().map(TimeAccountId::value).toArray(Long[]::new))
                .param("day", day)
                .query((row, n) -> {
                    var low = row.getObject("low", LocalDate.class);
                    var delayed = row.getObject("delayed", LocalDate.class);
                    var ahead = row.getLong("ahead");
                    return new Standing(
                            new TimeAccountId(row.getLong("owner")),
                            steps.step(ahead, low, day, delayed != null),
                            row.getLong("now"),
                            ahead,
                            low,
                            delayed);
                })
                .list();
    }
}
