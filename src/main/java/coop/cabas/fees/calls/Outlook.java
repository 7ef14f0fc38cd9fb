package coop.cabas.fees.calls;

import coop.cabas.fees.CoverPeriod;
import coop.cabas.fees.calls.Called.LeftOut;
import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** What a call would make of everybody chosen, in two questions whatever their number. */
@Component
class Outlook {

    private static final String LEFT_OUT = """
            select case
                when least(m.left_on, m.died_on) <= w.starts then 'GONE'
                when m.exempt then 'EXEMPT'
                when cast(:membership as text) is not null and not exists (
                    select from members.membership_period p where p.member = m.id and p.kind = :membership
                    and p.since <= w.starts and (p.ended is null or p.ended > w.starts)) then 'OTHER_MEMBERSHIP'
                when w.until > cast(:beyond as date) then 'COVERED_BEYOND'
                when exists (
                    select from fees.fee f join fees.type t on t.id = f.type where f.member = m.id and t.kind = 'FEE'
                    and f.cancelled is null and f.starts <= w.ends and f.ends >= w.starts) then 'COVERED'
                else 'NO' end as left_out
            from unnest(cast(:ids as bigint[]), cast(:untils as date[]), cast(:starts as date[]), cast(:ends as date[]))
                with ordinality as w(member, until, starts, ends, place)
            join members.member_card m on m.id = w.member
            order by w.place
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Outlook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody chosen, and what a fee would be for them. @param until last day covered; null when none ever was */
    private record Person(long id, String name, @Nullable LocalDate until, CoverPeriod period) {}

    /** @return everybody chosen, by name, files merged into others left out */
    @Transactional(readOnly = true)
    public List<Called> of(List<MemberId> chosen, CallTerms terms) {
        var people = people(chosen, terms);
        var leftOut = jdbc.sql(LEFT_OUT)
                .param("ids", people.stream().map(Person::id).toArray(Long[]::new))
                .param("untils", days(people, Person::until))
                .param("starts", days(people, one -> one.period().starts()))
                .param("ends", days(people, one -> one.period().ends()))
                .param(
                        "membership",
                        terms.type().membership() == null
                                ? null
                                : terms.type().membership().name())
                .param("beyond", terms.begins() == CallTerms.Begins.NEXT ? terms.day() : null)
                .query((row, n) -> LeftOut.valueOf(row.getString("left_out")))
                .list();
        var called = new java.util.ArrayList<Called>();
        for (var i = 0; i < people.size(); i++) {
            var one = people.get(i);
            called.add(new Called(
                    new MemberId(one.id()), one.name(), one.period(), terms.amount(one.period()), leftOut.get(i)));
        }
        return called;
    }

    private List<Person> people(List<MemberId> chosen, CallTerms terms) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                        select m.id, m.name, c.until
                        from unnest(cast(:ids as bigint[])) chosen join members.member_card m on m.id = chosen
                        left join fees.cover c on c.member = m.id
                        where m.merged_into is null order by m.sort_name, m.id
                        """)
                .param("ids", chosen.stream().map(MemberId::value).toArray(Long[]::new))
                .query((row, n) -> {
                    var until = row.getObject("until", LocalDate.class);
                    return new Person(row.getLong("id"), row.getString("name"), until, terms.period(until, today));
                })
                .list();
    }

    /** As an array that the database reads as days. */
    static <T> @Nullable String[] days(List<T> all, Function<T, @Nullable LocalDate> day) {
        return all.stream().map(one -> text(day.apply(one))).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
