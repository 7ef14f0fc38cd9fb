package coop.cabas.indicators.rollup;

/** Tables with rows per day, each day computed from the facts of that day alone. */
enum DayRollup {
    DAY("indicators.day", """
            insert into indicators.day (day, has_lines, has_tickets, lines, articles, qty, ttc, ht, cost, margin,
                goods_ttc, goods_ht, goods_cost, voucher_ttc, deposit_ttc, deposit_return_ttc,
                tickets, refunds, refund_amount, ticket_ttc)
            with sold as (
                select day, count(*) as lines, count(distinct ean) as articles,
                       sum(qty) as qty, sum(ttc) as ttc, sum(ht) as ht, sum(cost) as cost, sum(margin) as margin,
                       sum(ttc) filter (where kind = 'GOODS') as goods_ttc,
                       sum(ht) filter (where kind = 'GOODS') as goods_ht,
                       sum(cost) filter (where kind = 'GOODS') as goods_cost,
                       sum(ttc) filter (where kind = 'VOUCHER') as voucher_ttc,
                       sum(ttc) filter (where kind = 'DEPOSIT') as deposit_ttc,
                       sum(ttc) filter (where kind = 'DEPOSIT_RETURN') as deposit_return_ttc
                from sales.sale_line_fact where %1$s group by day
            ), printed as (
                select day, count(*) filter (where sale) as tickets, count(*) filter (where kind = 'REFUND') as refunds,
                       coalesce(sum(amount) filter (where kind = 'REFUND'), 0) as refund_amount,
                       coalesce(sum(amount) filter (where sale), 0) as ticket_ttc
                from sales.ticket_fact where %1$s group by day
            ), covered as (
                select day, bool_or(kind = 'plu') as plu, bool_or(kind = 'journal') as journal
                from sales.covered_day where %1$s group by day
            ), told as (
                select *,
                       sold.day is not null or coalesce(plu, false) or coalesce(tickets = 0, false) as has_lines,
                       printed.day is not null or coalesce(journal, false) as has_tickets
                from sold full join printed using (day) left join covered using (day)
            )
            select day, has_lines, has_tickets,
                   case when has_lines then coalesce(lines, 0) end,
                   case when has_lines then coalesce(articles, 0) end,
                   case when has_lines then coalesce(qty, 0) end,
                   case when has_lines then coalesce(ttc, 0) end,
                   case when has_lines then coalesce(ht, 0) end,
                   case when has_lines then coalesce(cost, 0) end,
                   case when has_lines then coalesce(margin, 0) end,
                   case when has_lines then coalesce(goods_ttc, 0) end,
                   case when has_lines then coalesce(goods_ht, 0) end,
                   case when has_lines then coalesce(goods_cost, 0) end,
                   case when has_lines then coalesce(voucher_ttc, 0) end,
                   case when has_lines then coalesce(deposit_ttc, 0) end,
                   case when has_lines then coalesce(deposit_return_ttc, 0) end,
                   case when has_tickets then coalesce(tickets, 0) end,
                   case when has_tickets then coalesce(refunds, 0) end,
                   case when has_tickets then coalesce(refund_amount, 0) end,
                   case when has_tickets then coalesce(ticket_ttc, 0) end
            from told
            """),

    HOUR("indicators.day_hour", """
            insert into indicators.day_hour (day, hour, tickets, amount)
            select day, hour, count(*), sum(amount)
            from sales.ticket_fact where sale and %1$s group by day, hour
            """),

    PAYMENT("indicators.day_payment", """
            insert into indicators.day_payment (day, means, payments, amount)
            select day, coalesce(means, ''), count(*), sum(amount)
            from sales.payment_fact where sale and %1$s group by day, coalesce(means, '')
            """),

    SHARE("indicators.day_share", """
            insert into indicators.day_share (axis, day, name, lines, qty, ttc, ht, cost)
            select case when department is not null then 'DEPARTMENT' when family is not null then 'FAMILY'
                        when supplier is not null then 'SUPPLIER' else 'VAT' end,
                   day, coalesce(department, family, supplier, vat), count(*), sum(qty), sum(ttc), sum(ht), sum(cost)
            from (select day, coalesce(department, '') as department, coalesce(family, '') as family,
                         coalesce(supplier, '') as supplier, vat_rate::text as vat, qty, ttc, ht, cost
                  from sales.sale_line_fact where %1$s) line
            group by grouping sets ((day, department), (day, family), (day, supplier), (day, vat))
            """),

    ARTICLE("indicators.day_article", """
            insert into indicators.day_article (day, ean, label, department, family, supplier, qty, ttc, ht, cost)
            select day, ean, coalesce(max(label), ean), coalesce(max(department), ''), coalesce(max(family), ''),
                   coalesce(max(supplier), ''), sum(qty), sum(ttc), sum(ht), sum(cost)
            from sales.sale_line_fact where %1$s group by day, ean
            """),

    MOVE("indicators.day_move", """
            insert into indicators.day_move (day, type, reason, moves, qty, value)
            select day, type, coalesce(reason, ''), count(*), sum(effect), sum(effect * coalesce(price_ht, 0))
            from sales.move_fact where type not in ('DELIVERY', 'SHORTAGE') and %1$s
            group by day, type, coalesce(reason, '')
            """),

    DELIVERY("indicators.day_delivery", """
            insert into indicators.day_delivery (day, supplier, deliveries, lines, received, outside, missing_lines, missing)
            select day, coalesce(supplier, ''),
                   count(distinct coalesce(note_number, order_number, '')) filter (where type = 'DELIVERY'),
                   count(*) filter (where type = 'DELIVERY'),
                   coalesce(sum(amount_ht) filter (where type = 'DELIVERY'), 0),
                   coalesce(sum(amount_ht) filter (where type = 'DELIVERY' and outside_order), 0),
                   count(*) filter (where type = 'SHORTAGE'),
                   coalesce(sum(amount_ht) filter (where type = 'SHORTAGE'), 0)
            from sales.move_fact where type in ('DELIVERY', 'SHORTAGE') and %1$s
            group by day, coalesce(supplier, '')
            """);

    private static final String CHOSEN = "day = any(cast(:days as date[]))";

    private final String table;
    private final String insert;

    DayRollup(String table, String insert) {
        this.table = table;
        this.insert = insert;
    }

    String delete() {
        return "delete from " + table;
    }

    /** With parameter {@code days}, a date array as PostgreSQL writes it. */
    String deleteDays() {
        return delete() + " where " + CHOSEN;
    }

    String insertDays() {
        return insert.formatted(CHOSEN);
    }
}
