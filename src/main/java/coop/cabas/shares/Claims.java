package coop.cabas.shares;

import coop.cabas.shared.Money;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Withdrawals whose refund waits. */
@Component
class Claims {

    private static final String SELECT = """
            select m.*, null::bigint as reversed_by, left_over.shares as open_shares, left_over.due as open_due, coalesce(l.amount, 0) as loss_of_each,
                   (select min(y.ends) from shares.year y where y.ends >= m.effective) as year_ends,
                   (select min(y.approved) from shares.year y where y.ends >= m.effective) as approved
            from shares.movement m
            cross join lateral (select sum(s.waiting)::int as shares, sum(s.due) as due from shares.movement s
                                where s.number = m.number or s.claim = m.number) left_over
            left join shares.loss l on l.class = m.class and m.effective between l.since and l.until
            where m.kind = 'WITHDRAWAL' and not exists (select from shares.movement r where r.reverses = m.number)
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is left of a withdrawal.
     *
     * @param shares whose refund waits
     * @param due their paid-up part
     * @param lossOfEach losses that each bears
     * @param approved day on which the assembly approved the accounts of the year of the withdrawal; null until then
     */
    record Open(
            Movement withdrawal,
            int shares,
            Money due,
            Money lossOfEach,
            @Nullable LocalDate approved) {}

    /** The oldest first: whoever asked first is paid first. */
    List<Open> waiting() {
        return jdbc.sql(SELECT + "and left_over.shares > 0 order by m.effective, m.number")
                .query(Claims::read)
                .list();
    }

    /** @throws NotFound when it is no withdrawal @throws Refused when nothing is left of it */
    Open find(long number) {
        var open = jdbc.sql(SELECT + "and m.number = :number")
                .param("number", number)
                .query(Claims::read)
                .optional()
                .orElseThrow(() -> new NotFound(String.valueOf(number)));
        if (open.shares() == 0) {
            throw new Refused("shares.refund.settled");
        }
        return open;
    }

    private static Open read(ResultSet row, int n) throws SQLException {
        return new Open(
                Register.movement(row, n),
                row.getInt("open_shares"),
                new Money(row.getBigDecimal("open_due")),
                new Money(row.getBigDecimal("loss_of_each")),
                row.getObject("approved", LocalDate.class));
    }
}
