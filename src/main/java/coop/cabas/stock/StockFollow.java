package coop.cabas.stock;

import coop.cabas.articles.ArticleMerged;
import coop.cabas.audit.Audit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** Two articles were one: what there is of the one is the other's from today on. Its past stays where it was said. */
@Component
class StockFollow {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    StockFollow(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ArticleMerged merged) {
        jdbc.sql("""
                        with gone as (select quantity, average from stock.balance where article = :from and quantity <> 0 for update)
                        insert into stock.move (article, day, kind, quantity, unit_cost, origin, said_at, said_by)
                        select cast(:from as bigint), cast(:day as date), 'COUNT', -quantity, null::numeric, 'articles', cast(:now as timestamptz), cast(:by as text) from gone
                        union all
                        select :into, :day, 'COUNT', quantity, average, 'articles', :now, :by from gone
                        """)
                .param("from", merged.from().value())
                .param("into", merged.into().value())
                .param("day", LocalDate.now(clock))
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update();
    }
}
