package coop.cabas.purchasing;

import coop.cabas.articles.ArticleMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/**
 * Two articles were one: what suppliers offer of the one is the other's. A supplier who offered both keeps one line of it; the other waits to
 * be tied again. What was sent or received stays as it was.
 */
@Component
class PurchasingFollow {

    private final JdbcClient jdbc;

    PurchasingFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ArticleMerged merged) {
        var both = Map.of("from", merged.from().value(), "into", merged.into().value());
        jdbc.sql("""
                        update purchasing.offer o set article = case when exists (
                            select from purchasing.offer b where b.supplier = o.supplier and b.article = :into and not b.ended) then null else :into end
                        where o.article = :from
                        """).params(both).update();
        jdbc.sql("""
                        update purchasing.order_line l set article = :into from purchasing.purchase_order o
                        where o.id = l.purchase_order and o.state = 'DRAFT' and l.article = :from
                        """).params(both).update();
        jdbc.sql("""
                        update purchasing.receipt_line l set article = :into from purchasing.receipt r
                        where r.id = l.receipt and r.state = 'OPEN' and l.article = :from
                          and not exists (select from purchasing.receipt_line b where b.receipt = l.receipt and b.article = :into)
                        """).params(both).update();
    }
}
