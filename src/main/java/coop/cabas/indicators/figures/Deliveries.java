package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What suppliers delivered and what they left out; known where stock moves are. */
@Repository
public class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What one supplier, or all of them, delivered.
     *
     * @param supplier as the till names it, empty when it does not
     * @param deliveries notes received
     * @param lines lines received
     * @param received euros at purchase price, VAT excluded
     * @param outside part of received that was on no order
     * @param missingLines lines that lacked, wholly or in part
     * @param missing euros ordered that did not come, were broken or refused
     */
    public record Supplier(
            String supplier,
            long deliveries,
            long lines,
            BigDecimal received,
            BigDecimal outside,
            long missingLines,
            BigDecimal missing) {

        /** Percent of the ordered value that was received; null when nothing was ordered. */
        public @Nullable BigDecimal serviceRate() {
            var came = received.subtract(outside);
            var ordered = came.add(missing);
            return ordered.signum() == 0 ? null : Ratio.percent(came, ordered);
        }
    }

    /** One day of deliveries. */
    public record Day(LocalDate day, long deliveries, BigDecimal received, BigDecimal missing) {}

    /**
     * A supplier's own paper.
     *
     * @param kind NOTE or INVOICE
     * @param qtyOrdered in the supplier's units
     * @param amount euros, VAT excluded
     */
    public record Paper(
            String kind, String number, long lines, BigDecimal qtyOrdered, BigDecimal qtyDelivered, BigDecimal amount) {

        /** Percent of the ordered quantity that was delivered; null when nothing was ordered. */
        public @Nullable BigDecimal serviceRate() {
            return qtyOrdered.signum() == 0 ? null : Ratio.percent(qtyDelivered, qtyOrdered);
        }
    }

    /** Largest first. */
    public List<Supplier> suppliers(Period period) {
        return jdbc.sql("""
                select supplier, sum(deliveries) as deliveries, sum(lines) as lines, sum(received) as received,
                       sum(outside) as outside, sum(missing_lines) as missing_lines, sum(missing) as missing
                from indicators.day_delivery where day between :from and :to
                group by supplier order by sum(received) desc, supplier
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Supplier.class))
                .list();
    }

    /** All suppliers together, under the empty name. */
    public Supplier total(Period period) {
        return suppliers(period).stream()
                .reduce(
                        new Supplier("", 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0, BigDecimal.ZERO),
                        (one, other) -> new Supplier(
                                "",
                                one.deliveries() + other.deliveries(),
                                one.lines() + other.lines(),
                                one.received().add(other.received()),
                                one.outside().add(other.outside()),
                                one.missingLines() + other.missingLines(),
                                one.missing().add(other.missing())));
    }

    public List<Day> days(Period period) {
        return jdbc.sql("""
                select day, sum(deliveries) as deliveries, sum(received) as received, sum(missing) as missing
                from indicators.day_delivery where day between :from and :to group by day order by day
                """)
                .param("from", period.from())
                .param("to", period.to())
                .query(new SimplePropertyRowMapper<>(Day.class))
                .list();
    }

    /** Delivery notes and invoices handed in. They carry no date, so they belong to no period. */
    public List<Paper> papers() {
        return jdbc.sql("""
                select kind, number, count(*) as lines, sum(qty_ordered) as qty_ordered, sum(qty_delivered) as qty_delivered,
                       sum(amount_ht) as amount
                from sales.delivery_fact group by kind, number order by kind desc, number
                """).query(new SimplePropertyRowMapper<>(Paper.class)).list();
    }
}
