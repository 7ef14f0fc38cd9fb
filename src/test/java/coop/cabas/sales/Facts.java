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

    /** Slots whose kept sums are not those of their rows; none, if all is well. */
    List<String> wrongSums() {
        return list("""
                select c.kind || ' ' || c.slot || ' ' || c.file_id
                from sales.claim c join sales.source s using (file_id)
                left join lateral (select count(*) as rows, sum(qty) as qty, sum(ttc) as ttc, sum(ht) as ht, sum(margin) as margin
                                   from sales.plu_line l where l.file_id = s.content_id and l.day = c.day) p on c.kind = 'plu'
                left join lateral (select count(*) as rows, sum(amount) as ttc
                                   from sales.ticket t where t.file_id = s.content_id and t.day = c.day and t.kind in ('SALE', 'REFUND')) j
                    on c.kind = 'journal'
                left join lateral (select count(*) as rows from sales.move m where m.file_id = s.content_id and m.day = c.day) m
                    on c.kind = 'moves'
                where (c.kind = 'plu' and (c.rows, c.qty, c.ttc, c.ht, c.margin) is distinct from (p.rows, p.qty, p.ttc, p.ht, p.margin))
                   or (c.kind = 'journal' and (c.rows, c.ttc) is distinct from (j.rows, j.ttc))
                   or (c.kind = 'moves' and c.rows <> m.rows)
                   or (c.day is null and c.rows <> s.rows)
                """);
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
