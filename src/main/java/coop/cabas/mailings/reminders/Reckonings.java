package coop.cabas.mailings.reminders;

import coop.cabas.mailings.reminders.Reckoning.Outcome;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Reckons who is reminded of what, and why others are not: the run, the look ahead and the explanation ask this one query. */
@Component
class Reckonings {

    private static final String ALL = """
            with fact as (
                select 'COVER' as about, d.member, 0::bigint as item, d.due, d.type, null::numeric as amount from fees.due d
                union all
                select 'OWED', o.member, o.fee, o.starts, o.type, o.owed from fees.owed_fact o
                where not exists (select from fees.instalment_fact i where i.fee = o.fee and not i.paid)
                union all
                select 'INSTALMENT', f.member, i.id, i.due, f.type, i.amount
                from fees.instalment_fact i join fees.fee_fact f on f.id = i.fee where not i.paid and f.cancelled is null
                union all
                select s.about, u.member, u.class, s.due, null, u.unpaid from shares.unpaid_fact u
                cross join lateral (values ('SHARES_OWED', u.since), ('SHARES_END', u.deadline)) s (about, due)),
            -- most of it is far from the days of every rule; only the explanation of one member tells of that too
            live as (
                select f.* from fact f
                where f.member = :member or cast(:member as bigint) is null and exists (
                    select from mailings.reminder_rule n
                    where n.active and n.about = f.about and f.due between :today - n.catch_up - n.days and :until - n.days)),
            reckoned as materialized (
                select r.id as rule, r.name as rule_name, r.about, r.days, m.id as member, m.name, m.sort_name, f.item, f.due,
                       f.due + r.days as day, f.amount,
                       w.id as recipient, w.name as recipient_name, coalesce(nullif(w.first_name, ''), w.name) as recipient_first_name,
                       w.number as recipient_number, reached.email, w.language,
                       case when least(m.left_on, m.died_on) <= :today then 'GONE'
                            when m.exempt and r.about = 'COVER' then 'EXEMPT'
                            when not m.active then 'ASIDE'
                            when exists (select from mailings.left_alone a where a.member = any(same.ids) or a.member = w.id) then 'LEFT_ALONE'
                            when f.due < r.starts then 'BEFORE_START'
                            when d.state = 'NO_EMAIL' then 'TOLD_NO_EMAIL'
                            when d.state is not null then d.state
                            when f.due + r.days > :today then 'NOT_YET'
                            when f.due + r.days < :today - r.catch_up then 'TOO_LATE'
                            when reached.email is null then 'NO_EMAIL'
                            else 'GOES' end as outcome
                from mailings.reminder_rule r
                join live f on f.about = r.about and (r.fee_type = f.type or r.fee_type is null and not exists (
                    select from mailings.reminder_rule own where own.active and own.about = r.about and own.fee_type = f.type))
                join members.member_card m on m.id = f.member and m.merged_into is null
                -- whoever pays the fees of a household holds no share for the others
                left join members.household_of h on h.member = m.id and r.about not in ('SHARES_OWED', 'SHARES_END')
                left join members.member_card p on p.id = h.payer and p.left_on is null and p.died_on is null and p.email is not null
                     and not exists (select from mailings.bounce b where b.address = lower(p.email) and b.lifted is null)
                join members.member_card w on w.id = coalesce(p.id, m.id)
                -- an address that letters come back from is none
                left join lateral (
                    select w.email where not exists (
                        select from mailings.bounce b where b.address = lower(w.email) and b.lifted is null)) reached on true
                cross join lateral (
                    -- the files that this one stands for were reminded too
                    select array(select g.id from members.member_card g where g.merged_into = m.id) || m.id as ids) same
                left join lateral (
                    select d.state from mailings.reminder d
                    where d.rule = r.id and d.member = any(same.ids) and d.item = f.item and d.due = f.due
                    order by d.state <> 'SENT' limit 1) d on true
                where r.active),
            told as (
                select *, case when outcome in ('GOES', 'NO_EMAIL') and days < max(days)
                                    filter (where outcome in ('GOES', 'SENT', 'NO_EMAIL', 'TOLD_NO_EMAIL'))
                                    over (partition by about, member, item, due)
                               then 'OVERTAKEN_NOW' else outcome end as finally
                from reckoned)
            select * from told
            """;

    private final JdbcClient jdbc;

    Reckonings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a run does today: what goes, what is overtaken by a later one, who has no address. */
    List<Run> toDo(LocalDate today) {
        return asked(
                        ALL
                                + "where finally in ('GOES', 'NO_EMAIL', 'OVERTAKEN_NOW') order by recipient, rule, sort_name, member, item",
                        today,
                        today,
                        null)
                .query((row, n) -> new Run(read(row), row.getString("finally").equals("OVERTAKEN_NOW")))
                .list();
    }

    /** @param overtaken whether a later reminder of the same goes, or went, instead */
    record Run(Reckoning reckoning, boolean overtaken) {}

    /** What goes until a day, today's included, as things stand. @param most how many of them are read */
    Ahead ahead(LocalDate today, LocalDate until, int most) {
        var count = new AtomicInteger();
        var going = new AtomicInteger();
        var first = asked("""
                        select told.*, count(*) over () as everything, count(*) filter (where finally = 'GOES') over () as going
                        from (%s) told
                        where finally in ('GOES', 'NO_EMAIL') or finally = 'NOT_YET' and day <= :until
                        order by greatest(day, :today), sort_name, member, rule limit :most
                        """.formatted(ALL), today, until, null)
                .param("most", most)
                .query((row, n) -> {
                    count.set(row.getInt("everything"));
                    going.set(row.getInt("going"));
                    return read(row);
                })
                .list();
        return new Ahead(first, count.get(), going.get());
    }

    /** What every rule means for one member, the next first. */
    List<Reckoning> of(MemberId member, LocalDate today) {
        return asked(ALL + "order by due desc, day desc, rule", today, today, member)
                .query((row, n) -> read(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String query, LocalDate today, LocalDate until, @Nullable MemberId member) {
        return jdbc.sql(query)
                .param("today", today)
                .param("until", until)
                .param("member", member == null ? null : member.value(), Types.BIGINT);
    }

    private static Reckoning read(ResultSet row) throws SQLException {
        var amount = row.getBigDecimal("amount");
        var outcome = row.getString("finally");
        return new Reckoning(
                new ReminderRuleId(row.getLong("rule")),
                row.getString("rule_name"),
                new MemberId(row.getLong("member")),
                row.getString("name"),
                row.getLong("item"),
                row.getObject("due", LocalDate.class),
                row.getObject("day", LocalDate.class),
                amount == null ? null : new Money(amount),
                new MemberId(row.getLong("recipient")),
                row.getString("recipient_name"),
                row.getString("recipient_first_name"),
                row.getString("recipient_number"),
                row.getString("email"),
                row.getString("language"),
                outcome.equals("OVERTAKEN_NOW") ? Outcome.OVERTAKEN : Outcome.valueOf(outcome));
    }
}
