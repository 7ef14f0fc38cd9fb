package coop.cabas.sales;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sale lines that several files state. The till may rewrite a code, but not what was sold: when the facts of one line
 * differ between exports, something is wrong with one of them.
 */
@Component
class Overlaps {

    private static final String OVERLAPS = """
            with content as (
                select distinct content_id from sales.source where kind = 'plu' and undone_at is null
            ), shared as (
                select c.day
                from sales.claim c join sales.source s using (file_id)
                where c.kind = 'plu' and s.undone_at is null
                group by c.day having count(distinct s.content_id) > 1
            ), line as (
                select l.day, l.ean, row_number() over (partition by l.file_id, l.day, l.ean order by l."row") as nth,
                       (l.qty, l.ttc, l.ht, l.vat_rate, l.cost_unit)::text as facts, l.stock
                from shared
                cross join content
                join sales.plu_line l on l.file_id = content.content_id and l.day = shared.day
            ), same as (
                select count(*) as times, count(distinct facts) as facts, count(distinct stock) as stocks
                from line group by day, ean, nth having count(*) > 1
            )
            select (select coalesce(sum(s.rows), 0) from sales.source s join content on s.file_id = content.content_id) as read,
                   count(*) as keys, coalesce(sum(times - 1), 0) as again,
                   count(*) filter (where facts > 1) as facts, count(*) filter (where stocks > 1) as stocks
            from same""";

    private final JdbcClient jdbc;

    Overlaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Object> figures() {
        return jdbc.sql(OVERLAPS)
                .query((row, n) -> {
                    var figures = new LinkedHashMap<String, Object>();
                    figures.put("linesRead", row.getLong("read"));
                    figures.put("distinctLines", row.getLong("read") - row.getLong("again"));
                    figures.put("overlappingLines", row.getLong("keys"));
                    figures.put("withOtherFacts", row.getLong("facts"));
                    figures.put("withOtherStock", row.getLong("stocks"));
                    return figures;
                })
                .single();
    }
}
