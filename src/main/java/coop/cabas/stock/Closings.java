package coop.cabas.stock;

import coop.cabas.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;

/** Keeps what there was at the end of each month, so that the stock of a past day is not added up from the beginning. */
@Component
class Closings {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;

    Closings(JdbcClient jdbc, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /** The ends of months that are over and not kept yet, since the first move; twelve at a time. @return how many */
    @Transactional
    public int run() {
        turns.take("stock.closing");
        var days = jdbc.sql("""
                        select (month + interval '1 month' - interval '1 day')::date as day
                        from generate_series(date_trunc('month', (select min(day) from stock.move)::timestamp),
                                             date_trunc('month', cast(:today as timestamp)) - interval '1 month', interval '1 month') month
                        where not exists (select from stock.closing c where c.day = (month + interval '1 month' - interval '1 day')::date)
                        order by day limit 12
                        """)
                .param("today", LocalDate.now(clock))
                .query(LocalDate.class)
                .list();
        days.forEach(day -> jdbc.sql("select stock.close(:day)::text")
                .param("day", day)
                .query((row, n) -> n)
                .list());
        return days.size();
    }
}
