create view sales.day_balance as
select coalesce(j.day, p.day) as day, j.tickets, j.ttc as journal, p.lines, p.ttc as plu,
       case
           when p.day is null then 'JOURNAL_ONLY'
           when j.day is null then 'PLU_ONLY'
           when j.ttc = p.ttc then 'EQUAL'
           else 'DIFFERENT'
       end as state
from (select e.day, c.rows as tickets, coalesce(c.ttc, 0) as ttc
      from sales.effective e join sales.claim c using (kind, slot, file_id)
      where e.kind = 'journal') j
full join
     (select e.day, c.rows as lines, coalesce(c.ttc, 0) as ttc
      from sales.effective e join sales.claim c using (kind, slot, file_id)
      where e.kind = 'plu') p on p.day = j.day
where coalesce(j.tickets, 0) > 0 or coalesce(p.lines, 0) > 0;

comment on view sales.day_balance is
    'Journal against sale lines, for every day on which either states a sale. They must be equal to the cent';
comment on column sales.day_balance.tickets is 'Null when no journal speaks of the day';
comment on column sales.day_balance.lines is 'Null when no PLU export speaks of the day';

-- Runs of days that no believed file speaks of, inside the time that the kind is held for.
create view sales.missing_days as
select kind, day + 1 as from_day, next_day - 1 as to_day
from (select kind, day, lead(day) over (partition by kind order by day) as next_day
      from sales.effective
      where kind in ('plu', 'journal', 'moves')) days
where next_day > day + 1;

comment on view sales.missing_days is 'Days between the first and the last held that no file of the kind speaks of';

create view sales.number_gap as
select sequence, till, number + 1 as first, next_number - 1 as last, day as after_day, next_day as before_day,
       exists (select from sales.missing_days m
               where m.kind = 'journal' and m.from_day <= n.next_day and m.to_day >= n.day) as days_missing
from (select sequence, till, number, day,
             lead(number) over w as next_number, lead(day) over w as next_day
      from (select 'NF525' as sequence, till, nf525 as number, day from sales.ticket_fact where nf525 is not null
            union all
            select 'TICKET', till, number::bigint, day from sales.ticket_fact) numbers
      window w as (partition by sequence, till order by number)) n
where next_number > number + 1;

comment on view sales.number_gap is
    'Numbers missing between two receipts of a till: in the certified sequence of sales (NF525) and in that of all receipts (TICKET)';
comment on column sales.number_gap.days_missing is 'Whether days in between are not held at all, which would explain it';

-- Two snapshots that follow one another, and whether all days between them are held.
create view sales.stock_window as
select from_moment, to_moment, from_day, to_day,
       (to_day - from_day) - (select count(*)::int from sales.effective e
                              where e.kind = 'plu' and e.day > from_day and e.day <= to_day) as days_without_sales,
       (to_day - from_day) - (select count(*)::int from sales.effective e
                              where e.kind = 'moves' and e.day > from_day and e.day <= to_day) as days_without_moves
from (select slot as from_moment, lead(slot) over w as to_moment, day as from_day, lead(day) over w as to_day
      from sales.effective
      where kind = 'stock'
      window w as (order by slot)) snapshots
where to_day > from_day;

-- A delivery may be keyed days after the day it counts for: the first snapshot then did not know it, the second does.
create function sales.stock_equation(from_moment text, to_moment text)
returns table (ean text, label text, stock_before numeric, sold numeric, moved numeric, expected numeric, stock_after numeric,
               difference numeric, keyed_late numeric)
language sql stable as $$
    with w as (
        select f.content_id as from_file, t.content_id as to_file, f.day as from_day, t.day as to_day,
               f.slot::timestamp as from_time, t.slot::timestamp as to_time
        from sales.effective f, sales.effective t
        where f.kind = 'stock' and f.slot = from_moment and t.kind = 'stock' and t.slot = to_moment
    ), f as (
        select l.ean, max(l.label) as label, sum(l.stock) as stock
        from sales.stock_line l where l.file_id = (select from_file from w) group by l.ean
    ), t as (
        select l.ean, max(l.label) as label, sum(l.stock) as stock
        from sales.stock_line l where l.file_id = (select to_file from w) group by l.ean
    ), s as (
        select l.ean, sum(l.qty) as qty
        from sales.sale_line_fact l
        where l.day > (select from_day from w) and l.day <= (select to_day from w) group by l.ean
    ), m as (
        select l.ean,
               sum(l.effect) filter (where l.day > w.from_day and coalesce(l.keyed_at <= w.to_time, true)) as effect,
               sum(l.effect) filter (where l.day <= w.from_day and l.keyed_at > w.from_time and l.keyed_at <= w.to_time) as late
        from sales.move_fact l, w
        -- what is keyed later than this is corrected by an inventory instead
        where l.day > (select from_day from w) - 31 and l.day <= (select to_day from w)
        group by l.ean
    ), e as (
        select ean, coalesce(t.label, f.label) as label, f.stock as stock_before, coalesce(s.qty, 0) as sold,
               coalesce(m.effect, 0) as moved, f.stock - coalesce(s.qty, 0) + coalesce(m.effect, 0) as expected,
               t.stock as stock_after, coalesce(m.late, 0) as late
        from f full join t using (ean) left join s using (ean) left join m using (ean)
    )
    select ean, label, stock_before, sold, moved, expected, stock_after, stock_after - expected, late
    from e
$$;

comment on function sales.stock_equation is
    'Stock of each article after a snapshot: before, less sold, plus moved, should be what the next snapshot says. Null where an article is in one of them only. keyed_late: deliveries of earlier days, keyed between the two: when equal to the difference, they explain it';

-- An invoice is the sum of the delivery notes whose every line it repeats.
create view sales.invoice_note as
with line as (
    -- the supplier's reference first: it may change the EAN between the note and the invoice
    select kind, number, coalesce(supplier_ref, ean, label) as ref, qty_delivered, amount_ht, count(*) as times
    from sales.delivery_fact
    group by 1, 2, 3, 4, 5
), note as (
    select number, sum(times) as lines, sum(times * amount_ht) as amount
    from line where kind = 'NOTE' group by number
)
select i.number as invoice, note.number as note, note.amount
from line n
join line i on i.kind = 'INVOICE' and (i.ref, i.qty_delivered, i.amount_ht) = (n.ref, n.qty_delivered, n.amount_ht)
join note on note.number = n.number
where n.kind = 'NOTE'
group by i.number, note.number, note.lines, note.amount
having sum(least(n.times, i.times)) = note.lines;

comment on view sales.invoice_note is 'Delivery notes found in each invoice';

create view sales.invoice_balance as
select i.number as invoice, i.amount, coalesce(n.notes, '{}') as notes, coalesce(n.amount, 0) as notes_amount
from (select number, sum(amount_ht) as amount from sales.delivery_fact where kind = 'INVOICE' group by number) i
left join (select invoice, array_agg(note order by note) as notes, sum(amount) as amount
           from sales.invoice_note group by invoice) n on n.invoice = i.number;

comment on view sales.invoice_balance is 'Each invoice against the delivery notes found in it; they must be equal to the cent';
