package coop.cabas.shares.interest;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import coop.cabas.shares.Statutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Shares out what an assembly voted. Each holder gets, for each day of the year, the rate on what they had paid of the shares they held
 * that day; shares withdrawn bear nothing from the day of the withdrawal. Each amount is rounded to the cent, half up, and the total is
 * the sum of what is rounded.
 */
@Service
@Transactional
public class Interests {

    private static final Refusals REFUSALS = Refusals.of(Map.of("interest_once", "shares.interest.already"));

    private static final String DUE = """
            select k.id as member, coalesce(k.number, '') as number, k.name, s.weighted, round(s.weighted * :rate / 100 / :days, 2) as amount
            from (select coalesce(c.merged_into, c.id) as holder,
                         sum((m.paid - m.due) * (cast(:year as date) - greatest(m.effective, cast(:from as date)) + 1)) as weighted
                  from shares.movement m join members.member_card c on c.id = m.member
                  where m.effective <= :year group by 1) s
            join members.member_card k on k.id = s.holder
            where s.weighted > 0
            """;

    private static final String SELECT = """
            select i.*, (select count(*) from shares.interest_due d where d.interest = i.id) as holders from shares.interest i
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Statutes statutes;
    private final Audit audit;

    Interests(JdbcClient jdbc, Clock clock, Statutes statutes, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.statutes = statutes;
        this.audit = audit;
    }

    /** What an assembly decided: see {@link Interest}. */
    public record Terms(LocalDate year, BigDecimal rate, BigDecimal ceiling, String decidedBy) {}

    /** What it comes to. */
    public record Estimate(Money total, int holders) {}

    /** What a holder gets of one vote. */
    public record Share(LocalDate year, BigDecimal rate, Money amount) {}

    /** The latest year first; those annulled behind the one that stands. */
    @Transactional(readOnly = true)
    public List<Interest> all() {
        return jdbc.sql(SELECT + "order by i.year desc, i.annulled is not null, i.id desc")
                .query(Interests::read)
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Interest find(InterestId id) {
        return jdbc.sql(SELECT + "where i.id = :id")
                .param("id", id.value())
                .query(Interests::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Years that interest may be voted for, the latest first: approved, and not voted for yet. */
    @Transactional(readOnly = true)
    public List<LocalDate> open() {
        return jdbc.sql("""
                        select y.ends from shares.year y where y.approved is not null
                          and not exists (select from shares.interest i where i.year = y.ends and i.annulled is null)
                        order by y.ends desc
                        """)
                .query((row, n) -> row.getObject("ends", LocalDate.class))
                .list();
    }

    /** What it would come to. @throws Refused as {@link #vote} */
    @Transactional(readOnly = true)
    public Estimate estimate(Terms terms) {
        check(terms);
        return bound("select coalesce(sum(amount), 0) as total, count(*) as holders from (" + DUE + ") d", terms)
                .query((row, n) -> new Estimate(new Money(row.getBigDecimal("total")), row.getInt("holders")))
                .single();
    }

    /**
     * Keeps the vote and what each holder gets.
     *
     * @throws Refused when the year is not approved, the rate is above its ceiling, interest is voted already, or nobody would get any
     */
    public InterestId vote(Terms terms) {
        check(terms);
        if (terms.decidedBy().isBlank()) {
            throw new Refused("shares.interest.decided");
        }
        var estimate = estimate(terms);
        if (estimate.holders() == 0) {
            throw new Refused("shares.interest.nobody");
        }
        var id = REFUSALS.explain(() -> new InterestId(jdbc.sql("""
                        insert into shares.interest (year, rate, ceiling, decided_by, total, recorded, author)
                        values (:year, :rate, :ceiling, :by, :total, :now, :author) returning id
                        """)
                .param("year", terms.year())
                .param("rate", terms.rate())
                .param("ceiling", terms.ceiling())
                .param("by", terms.decidedBy().strip())
                .param("total", estimate.total().amount())
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .query((row, n) -> row.getLong(1))
                .single()));
        bound(
                        "insert into shares.interest_due (interest, member, number, name, weighted, amount) select :id, d.* from ("
                                + DUE + ") d",
                        terms)
                .param("id", id.value())
                .update();
        audit.record(
                "shares.interest.voted",
                "shares.interest:" + id.value(),
                null,
                Map.of(
                        "ends", terms.year().toString(),
                        "rate", terms.rate().toPlainString(),
                        "total", estimate.total().toString()));
        return id;
    }

    /** Takes a vote back: another may be kept for its year. @throws Refused without a reason, or when it is taken back already */
    public void annul(InterestId id, String why) {
        if (why.isBlank()) {
            throw new Refused("shares.interest.why");
        }
        find(id);
        var done = jdbc.sql(
                        "update shares.interest set annulled = :now, annulled_why = :why where id = :id and annulled is null")
                .param("now", OffsetDateTime.now(clock))
                .param("why", why.strip())
                .param("id", id.value())
                .update();
        if (done == 0) {
            throw new Refused("shares.interest.annulledAlready");
        }
        audit.record("shares.interest.annulled", "shares.interest:" + id.value(), null, Map.of("note", why.strip()));
    }

    /** What somebody was granted, the latest first; on files merged into theirs too. */
    @Transactional(readOnly = true)
    public List<Share> of(MemberId member) {
        return jdbc.sql("""
                        select i.year, i.rate, sum(d.amount) as amount from shares.interest_due d
                        join shares.interest i on i.id = d.interest and i.annulled is null
                        where d.member in (select c.id from members.member_card c where c.id = :member or c.merged_into = :member)
                        group by i.year, i.rate order by i.year desc
                        """)
                .param("member", member.value())
                .query((row, n) -> new Share(
                        row.getObject("year", LocalDate.class),
                        row.getBigDecimal("rate"),
                        new Money(row.getBigDecimal("amount"))))
                .list();
    }

    private void check(Terms terms) {
        if (terms.rate().compareTo(terms.ceiling()) > 0) {
            throw new Refused("shares.interest.ceiling", terms.ceiling());
        }
        var approved = jdbc.sql("select exists (select from shares.year where ends = :year and approved is not null)")
                .param("year", terms.year())
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (!approved) {
            throw new Refused("shares.interest.approved");
        }
    }

    private JdbcClient.StatementSpec bound(String sql, Terms terms) {
        var end = statutes.rules().yearEnd();
        var from = end.atYear(terms.year().getYear() - 1).plusDays(1);
        return jdbc.sql(sql)
                .param("year", terms.year())
                .param("from", from)
                .param("days", ChronoUnit.DAYS.between(from, terms.year()) + 1)
                .param("rate", terms.rate());
    }

    private static Interest read(ResultSet row, int n) throws SQLException {
        var annulled = row.getObject("annulled", OffsetDateTime.class);
        return new Interest(
                new InterestId(row.getLong("id")),
                row.getObject("year", LocalDate.class),
                row.getBigDecimal("rate"),
                row.getBigDecimal("ceiling"),
                row.getString("decided_by"),
                new Money(row.getBigDecimal("total")),
                row.getInt("holders"),
                annulled == null ? null : annulled.toInstant(),
                row.getString("annulled_why"));
    }
}
