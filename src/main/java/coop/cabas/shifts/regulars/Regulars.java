package coop.cabas.shifts.regulars;

import coop.cabas.shifts.planning.LayoutFollower;
import coop.cabas.shifts.planning.Options;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Once a shift is laid out, its places are kept for those who come regularly, before anybody else sees them: first those who hold one for
 * good, then those who came four weeks before. Nobody who is away that day is kept one.
 */
@Component
class Regulars implements LayoutFollower {

    static final String NOT_AWAY = """
            not exists (select from shifts.leave l join shifts.owner o on o.id = l.account
                where o.member = m.id and s.day between l.since and coalesce(l.until, 'infinity'))
            and not exists (select from shifts.booking o where o.member = m.id and o.cancelled is null and o.span && shifts.held(s.starts, s.ends))
            and m.left_on is null and m.died_on is null and m.merged_into is null
            """;

    private static final String FRESH =
            "not s.regulars and s.slot is not null and s.cancelled is null and s.day between :since and :until";

    private static final String FREE = """
            s.most - (select count(*) from shifts.booking b where b.shift = s.id and b.cancelled is null)
                   - (select count(*) from shifts.hold k where k.shift = s.id and k.outcome is null)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Options options;
    private final HoldLetters letters;
    private final ApplicationEventPublisher events;

    Regulars(JdbcClient jdbc, Clock clock, Options options, HoldLetters letters, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.options = options;
        this.letters = letters;
        this.events = events;
    }

    /** Places of good are kept: they are booked once that is written. */
    record FixedKept() {}

    @Override
    public void laidOut(LocalDate since, LocalDate until) {
        var chosen = options.chosen();
        if (chosen.fixed() && keepFixed(since, until) > 0) {
            events.publishEvent(new FixedKept());
        }
        if (chosen.keeping() && keepFromFourWeeksBefore(since, until, chosen.keepingDays()) > 0) {
            letters.ask();
        }
        jdbc.sql("update shifts.shift s set regulars = true where " + FRESH)
                .param("since", since)
                .param("until", until)
                .update();
    }

    private int keepFixed(LocalDate since, LocalDate until) {
        return jdbc.sql("""
                        insert into shifts.hold (shift, member, fixed, made, until)
                        select shift, member, fixed, :now, day from (
                            select s.id as shift, f.member, f.id as fixed, s.day, %s as free,
                                   row_number() over (partition by s.id order by f.id) as place
                            from shifts.shift s
                            join shifts.fixed_at f on f.slot = s.slot and s.day between f.since and coalesce(f.until, 'infinity')
                                and (s.day - f.since) %% (7 * f.weeks) = 0
                            join members.member_card m on m.id = f.member
                            where %s and %s) asked
                        where place <= free on conflict do nothing
                        """.formatted(FREE, FRESH, NOT_AWAY))
                .param("now", OffsetDateTime.now(clock))
                .param("since", since)
                .param("until", until)
                .update();
    }

    private int keepFromFourWeeksBefore(LocalDate since, LocalDate until, int days) {
        return jdbc.sql("""
                        insert into shifts.hold (shift, member, made, until)
                        select shift, member, :now, least(cast(:last as date), day) from (
                            select s.id as shift, m.id as member, s.day, %s as free,
                                   row_number() over (partition by s.id order by came.booked, m.id) as place
                            from shifts.shift s
                            join lateral (select b.member, min(b.booked) as booked from shifts.shift p join shifts.booking b on b.shift = p.id
                                where (p.slot = s.slot and p.day = s.day - 28 or p.job = s.job and p.starts = s.starts - interval '28 days')
                                  and p.cancelled is null and b.cancelled is null and b.attended is distinct from 'ABSENT'
                                group by b.member) came on true
                            join members.member_card m on m.id = came.member
                            where %s and not exists (select from shifts.hold h where h.shift = s.id and h.member = m.id) and %s) asked
                        where place <= free on conflict do nothing
                        """.formatted(FREE, FRESH, NOT_AWAY))
                .param("now", OffsetDateTime.now(clock))
                .param("last", LocalDate.now(clock).plusDays(days))
                .param("since", since)
                .param("until", until)
                .update();
    }
}
