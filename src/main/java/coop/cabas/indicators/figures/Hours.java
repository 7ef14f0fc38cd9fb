package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.util.List;

/** When people come: by hour and by day of the week. */
@Repository
public class Hours {

    private final JdbcClient jdbc;

    Hours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One hour of one day of the week.
     *
     * @param weekday 1 for Monday to 7
     * @param hour 0 to 23, of the shop's clock
     * @param tickets receipts of the period
     * @param amount euros of the period, VAT included
     * @param days days of this weekday on which the shop printed receipts
     */
    public record Hour(int weekday, int hour, long tickets, BigDecimal amount, long days) {

        /** Euros taken in this hour on an average such day. */
        public BigDecimal average() {
            return Ratio.of(amount, days, 2);
        }

        /** Receipts in this hour on an average such day. */
        public BigDecimal averageTickets() {
            return Ratio.of(BigDecimal.valueOf(tickets), days, 3);
        }
    }

    /**
     * An average day of the week.
     *
     * @param weekday 1 for Monday to 7
     * @param days days of activity
     * @param turnover euros a day, VAT included
     * @param tickets receipts a day; null where receipts are not all known
     */
    public record Weekday(
            int weekday,
            long days,
            BigDecimal turnover,
            @Nullable BigDecimal tickets) {}

    /** Only hours with receipts, by weekday and hour. */
    public List<Hour> of(Period period) {
        return jdbc.sql("""
                with printed as (
                    select extract(isodow from day)::int as weekday, count(*) as days
                    from indicators.day where day between :from and :to and tickets > 0 group by weekday
                )
                select extract(isodow from h.day)::int as weekday, h.hour, sum(h.tickets) as tickets, sum(h.amount) as amount,
                       max(printed.days) as days
                from indicators.day_hour h
                join printed on printed.weekday = extract(isodow from h.day)::int
                where h.day between :from and :to
                group by extract(isodow from h.day)::int, h.hour
                order by weekday, hour
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Hour.class))
                .list();
    }

    public List<Weekday> weekdays(Period period) {
        return jdbc.sql("""
                select extract(isodow from day)::int as weekday, count(*) as days, avg(turnover) as turnover,
                       case when bool_and(has_tickets) then avg(tickets) end as tickets
                from indicators.day where day between :from and :to
                group by weekday order by weekday
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Weekday.class))
                .list();
    }
}
