package coop.cabas.sales;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sale lines that several files state. The till may rewrite a code, but not what was sold: when the facts of one line
 * differ between exports, something is wrong with one of them. Looks at the last year held.
 */
@Component
class Overlaps {

    private static final String OVERLAPS = """
            with claim as (
                select distinct c.day, s.content_id, c.rows
                from sales.claim c join sales.source s using (file_id)
                where c.kind = 'plu' and s.undone_at is null
                  and c.day > (select max(day) - 366 from sales.effective where kind = 'plu')
            ), shared as (
                select day from claim group by day having count(*) > 1
            ), line as (
                select l.day, l.ean, row_number() over (partition by l.file_id, l.day, l.ean order by l."row") as nth,
                       (l.qty, l.ttc, l.ht, l.vat_rate, l.cost_unit)::text as facts, l.stock
                from shared
                join claim using (day)
                join sales.plu_line l on l.file_id = claim.content_id and l.day = claim.day
            ), same as (
                select count(*) as times, count(distinct facts) as facts, count(distinct stock) as stocks
                from line group by day, ean, nth having count(*) > 1
            )
            select (select coalesce(sum(rows), 0) from claim) as read,
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
