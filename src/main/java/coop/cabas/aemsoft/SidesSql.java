package coop.cabas.aemsoft;

/** Both sides, told by the database. */
final class SidesSql {

    /**
     * Prices are compared to the cent, costs to the ten-thousandth, for here they have no more decimals. A price of nothing is none: the
     * till asks for one when it sells.
     */
    static final String SIDES = """
            with till as (
                select f.ean, f.label, case when f.price_ttc > 0 then round(f.price_ttc, 2) end as price,
                       case when f.cost_net >= 0 then round(f.cost_net, 4) end as cost, f.vat_rate
                from sales.article_fact f where f.listed
            ), mine as (
                select s.article, s.code, s.name, s.regular_price as price, s.cost, s.vat_rate, s.status
                from articles.shelf_at(cast(:moment as timestamptz)) s
            ), both_known as (
                select t.ean, t.label, t.price as till_price, t.cost as till_cost, t.vat_rate as till_vat,
                       m.article, m.name, m.price, m.cost, m.vat_rate as vat,
                       case when m.article is null then 'NEW'
                            when m.price is distinct from t.price and t.price is not null
                              or m.cost is distinct from t.cost and t.cost is not null
                              or m.vat_rate is distinct from t.vat_rate and t.vat_rate is not null then 'DIFFERENT'
                            else 'SAME' end as state
                from till t
                left join articles.known_code c on c.code = t.ean and not c.retired
                left join mine m on m.article = c.article
            )
            select b.*, coalesce(b.label, b.name) as called, public.searchable(concat_ws(' ', b.ean, b.label, b.name)) as words,
                   concat_ws(':', b.ean, b.article) as key
            from (
                select * from both_known
                union all
                select m.code, null, null, null, null, m.article, m.name, m.price, m.cost, m.vat_rate, 'HERE'
                from mine m
                where m.status in ('NEW', 'ACTIVE')
                  and not exists (select from articles.known_code c join till t on t.ean = c.code where c.article = m.article and not c.retired)
            ) b
            """;

    /** What the till has and nobody has taken over. */
    static final String NEW = """
            select f.*, sales.kind_of(f.department) as department_kind, w.ean is not null as fractions
            from sales.article_fact f
            left join (select ean from sales.sale_line_fact where qty <> trunc(qty) group by ean) w using (ean)
            where f.listed and f.label is not null
              and not exists (select from articles.known_code c where c.code = f.ean and not c.retired)
            order by f.label, f.ean
            """;

    private SidesSql() {}
}
