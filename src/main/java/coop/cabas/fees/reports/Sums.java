package coop.cabas.fees.reports;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Sums over fees and payments. Each makes exactly what the payments make, to the cent. */
@Service
@Transactional(readOnly = true)
class Sums {

    private final JdbcClient jdbc;

    Sums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is owed of one type. @param people how many owe it */
    record OwedOfType(String type, long fees, long people, BigDecimal owed) {}

    /**
     * What came of one type in a month.
     *
     * @param type null for money that waits to be given to a fee
     * @param kind {@code FEE} or {@code DONATION}; null like the type
     * @param expected fees that start in the month, cancelled ones left out
     * @param received payments of the month that settle such fees, whenever these start; reversals taken off
     */
    record Month(
            YearMonth month,
            @Nullable String type,
            @Nullable String kind,
            BigDecimal expected,
            BigDecimal received) {}

    /**
     * What came in one way.
     *
     * @param method null when not said
     * @param received sum of the payments
     * @param reversed sum of what was taken back, as a negative number
     */
    record ByMethod(@Nullable String method, long payments, BigDecimal received, BigDecimal reversed, BigDecimal net) {}

    List<OwedOfType> owedByType() {
        return jdbc.sql("""
                        select t.name, count(*) as fees, count(distinct f.member) as people, sum(f.amount - coalesce(a.paid, 0)) as owed
                        from fees.fee f
                        join fees.type t on t.id = f.type
                        left join (select fee, sum(amount) as paid from fees.allocation group by fee) a on a.fee = f.id
                        where f.cancelled is null and f.amount > coalesce(a.paid, 0)
                        group by t.id, t.name order by owed desc, t.name
                        """)
                .query((row, n) -> new OwedOfType(
                        row.getString("name"), row.getLong("fees"), row.getLong("people"), row.getBigDecimal("owed")))
                .list();
    }

    List<Month> months(int year) {
        return jdbc.sql("""
                        with expected as (
                            select cast(date_trunc('month', f.starts) as date) as month, f.type, sum(f.amount) as amount
                            from fees.fee f where f.cancelled is null and f.starts >= :from and f.starts < :to
                            group by 1, 2),
                        received as (
                            select cast(date_trunc('month', p.paid_on) as date) as month, f.type, sum(a.amount) as amount
                            from fees.payment p join fees.allocation a on a.payment = p.id join fees.fee f on f.id = a.fee
                            where p.paid_on >= :from and p.paid_on < :to
                            group by 1, 2
                            union all
                            select cast(date_trunc('month', p.paid_on) as date), null, sum(p.amount - coalesce(a.given, 0))
                            from fees.payment p
                            left join (select payment, sum(amount) as given from fees.allocation group by payment) a on a.payment = p.id
                            where p.paid_on >= :from and p.paid_on < :to
                            group by 1 having sum(p.amount - coalesce(a.given, 0)) <> 0)
                        select month, t.name, t.kind, sum(expected) as expected, sum(received) as received
                        from (select month, type, amount as expected, 0 as received from expected
                              union all select month, type, 0, amount from received) both_sides
                        left join fees.type t on t.id = both_sides.type
                        group by month, both_sides.type, t.name, t.kind order by month, t.kind desc nulls last, t.name nulls last
                        """)
                .param("from", LocalDate.of(year, 1, 1))
                .param("to", LocalDate.of(year + 1, 1, 1))
                .query((row, n) -> new Month(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getBigDecimal("expected"),
                        row.getBigDecimal("received")))
                .list();
    }

    List<ByMethod> byMethod(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select w.name, count(*) filter (where p.reverses is null) as payments,
                               coalesce(sum(p.amount) filter (where p.reverses is null), 0) as received,
                               coalesce(sum(p.amount) filter (where p.reverses is not null), 0) as reversed,
                               sum(p.amount) as net
                        from fees.payment p left join fees.method w on w.id = p.method
                        where p.paid_on between :from and :to
                        group by w.id, w.name order by w.name nulls last
                        """)
                .param("from", from)
                .param("to", to)
                .query(Sums::byMethod)
                .list();
    }

    private static ByMethod byMethod(ResultSet row, int n) throws SQLException {
        return new ByMethod(
                row.getString("name"),
                row.getLong("payments"),
                row.getBigDecimal("received"),
                row.getBigDecimal("reversed"),
                row.getBigDecimal("net"));
    }
}
