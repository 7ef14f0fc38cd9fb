package coop.cabas.indicators.figures;

import coop.cabas.members.MembershipKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How many people the coop has, of which kinds, who came and who left, what they paid. Somebody may be of several kinds. */
@Repository
public class Membership {

    /** Holds on the day {@code at}: begun, not ended. */
    private static final String HOLDS = "p.since <= at.day and (p.ended is null or p.ended > at.day)";

    private final JdbcClient jdbc;

    Membership(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One kind of membership over a period.
     *
     * @param before members on the eve
     * @param joined memberships begun, renewals of one that ended on that very day left out
     * @param left memberships ended and not taken up again on that very day
     * @param now members on the last day
     */
    public record Kind(MembershipKind kind, long before, long joined, long left, long now) {}

    /** People of any kind at all over a period, each counted once, as in {@link Kind}. */
    public record Total(long before, long joined, long left, long now) {}

    /** How many people there were of each kind on a day. */
    public record Count(LocalDate day, MembershipKind kind, long members) {}

    /** Money received in a slice of the period. */
    public record Receipt(LocalDate start, BigDecimal fees, BigDecimal gifts) {}

    public Total total(Period period) {
        return jdbc.sql("""
                        with at (day) as (values (cast(:eve as date)), (cast(:to as date))),
                        present as (
                            select distinct at.day, p.member from at join members.membership_period p on %s
                        )
                        select count(*) filter (where was) as before, count(*) filter (where is_now and not was) as joined,
                               count(*) filter (where was and not is_now) as left, count(*) filter (where is_now) as now
                        from (
                            select member, bool_or(day = :eve) as was, bool_or(day = :to) as is_now from present group by member
                        ) people
                        """.formatted(HOLDS))
                .param("eve", period.from().minusDays(1))
                .param("to", period.to())
                .query(Total.class)
                .single();
    }

    /** In the order of {@link MembershipKind}, those of whom nobody is or was included. */
    public List<Kind> kinds(Period period) {
        return jdbc
                .sql("""
                        select kind,
                               count(*) filter (where since < :from and (ended is null or ended >= :from)) as before,
                               count(*) filter (where since between :from and :to and not exists (
                                   select from members.membership_period o
                                   where o.member = p.member and o.kind = p.kind and o.ended = p.since)) as joined,
                               count(*) filter (where ended between :from and :to and not exists (
                                   select from members.membership_period o
                                   where o.member = p.member and o.kind = p.kind and o.since = p.ended)) as left,
                               count(*) filter (where since <= :to and (ended is null or ended > :to)) as now
                        from members.membership_period p
                        group by kind
                        """)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new Kind(
                        MembershipKind.valueOf(row.getString("kind")),
                        row.getLong("before"),
                        row.getLong("joined"),
                        row.getLong("left"),
                        row.getLong("now")))
                .list()
                .stream()
                .sorted(java.util.Comparator.comparing(Kind::kind))
                .toList();
    }

    /** Members of each kind on each of these days; kinds of whom nobody was are left out. */
    public List<Count> counts(List<LocalDate> days) {
        return jdbc.sql("""
                        select at.day, p.kind, count(distinct p.member) as members
                        from unnest(cast(:days as date[])) as at (day) join members.membership_period p on %s
                        group by at.day, p.kind order by at.day, p.kind
                        """.formatted(HOLDS))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> new Count(
                        row.getObject("day", LocalDate.class),
                        MembershipKind.valueOf(row.getString("kind")),
                        row.getLong("members")))
                .list();
    }

    /** Capital subscribed at the end of a day. */
    public BigDecimal capital(LocalDate day) {
        return jdbc.sql("select coalesce(sum(capital), 0) from shares.movement_fact where effective <= :day")
                .param("day", day)
                .query((row, n) -> row.getBigDecimal(1))
                .single();
    }

    /** Fees and gifts received, slice by slice; slices without any are left out. */
    public List<Receipt> receipts(Period period, Step step) {
        return jdbc.sql("""
                        select %s as start, coalesce(sum(amount) filter (where kind = 'FEE'), 0) as fees,
                               coalesce(sum(amount) filter (where kind = 'DONATION'), 0) as gifts
                        from fees.received where day between :from and :to group by 1 order by 1
                        """.formatted(step.sql()))
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new Receipt(
                        row.getObject("start", LocalDate.class), row.getBigDecimal("fees"), row.getBigDecimal("gifts")))
                .list();
    }
}
