package coop.cabas.purchasing.receipts;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How much of what was ordered came in good order. An order counts once something of it was posted, or it is over; of each line what came
 * beyond the order does not make up for another.
 */
@Service
@Transactional(readOnly = true)
public class ServiceRates {

    private final JdbcClient jdbc;

    ServiceRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one supplier.
     *
     * @param ordered parcels
     * @param good parcels that came in good order
     * @param percent good of ordered; null when nothing was ordered
     */
    public record Rate(
            long supplier,
            String name,
            int orders,
            BigDecimal ordered,
            BigDecimal good,
            @Nullable BigDecimal percent) {}

    /** The worst first. @param from first day on which something came, or should have @param to last one */
    public List<Rate> between(LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        with came as (
                            select purchase_order, offer, sum(good) as good, min(received_on) as received_on from purchasing.received_line
                            where state = 'POSTED' and purchase_order is not null and offer is not null group by purchase_order, offer
                        ), done as (
                            select o.supplier, o.purchase_order, o.parcels, least(coalesce(c.good, 0) / o.pack, o.parcels) as good
                            from purchasing.ordered o left join came c using (purchase_order, offer)
                            left join (select purchase_order, min(received_on) as day from came group by purchase_order) f using (purchase_order)
                            where coalesce(f.day, o.deliver_on) between :from and :to and (o.state = 'CLOSED' or f.day is not null)
                        )
                        select d.supplier, s.name, count(distinct d.purchase_order)::int as orders, sum(d.parcels)::numeric as ordered,
                               round(sum(d.good), 1) as good, round(100 * sum(d.good) / nullif(sum(d.parcels), 0), 1) as percent
                        from done d join purchasing.supplier s on s.id = d.supplier
                        group by d.supplier, s.name order by percent, lower(s.name), d.supplier
                        """)
                .param("from", from)
                .param("to", to)
                .query(new SimplePropertyRowMapper<>(Rate.class))
                .list();
    }
}
