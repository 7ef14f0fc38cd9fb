package coop.cabas.sales;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads what is true, for tests. */
@Component
class Facts {

    private static final List<String> VIEWS = List.of(
            "sale_line_fact",
            "ticket_fact",
            "payment_fact",
            "move_fact",
            "stock_fact",
            "article_fact",
            "delivery_fact",
            "covered_day");

    private final JdbcClient jdbc;
    private final List<SalesChanged> changes = Collections.synchronizedList(new ArrayList<>());

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every published row, with its provenance. */
    List<String> all() {
        return VIEWS.stream()
                .flatMap(view ->
                        list("select '%s ' || f::text from sales.%s f order by 1".formatted(view, view)).stream())
                .toList();
    }

    List<String> sales() {
        return list("select concat_ws(' ', day, ean, ttc) from sales.sale_line_fact order by 1");
    }

    List<String> deliveries() {
        return list(
                "select concat_ws(' ', kind, number, supplier_ref, trim_scale(amount_ht)::numeric(14,2)) from sales.delivery_fact order by 1");
    }

    List<String> list(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    /** What is told while something is done. */
    List<SalesChanged> changesOf(Runnable work) {
        changes.clear();
        work.run();
        return List.copyOf(changes);
    }

    @EventListener
    void on(SalesChanged change) {
        changes.add(change);
    }
}
