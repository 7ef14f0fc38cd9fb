-- What other contexts may read. Columns here are a promise: add, never rename.
-- file_id and row are the provenance of every fact: the file believed now, and the row in it.

create view sales.sale_line_fact as
select l.day, l.ean, l.label, l.supplier_ref, l.qty, l.ttc, l.ht, l.vat_rate, l.cost_unit,
       l.ht - l.margin as cost, l.margin,
       l.department, l.family, l.sub_family, l.supplier,
       case l.department
           when 'VENTE BON ACHAT' then 'VOUCHER'
           when 'CONSIGNE' then 'DEPOSIT'
           when 'RETOUR CONSIGNE' then 'DEPOSIT_RETURN'
           else 'GOODS'
       end as kind,
       l.price_ttc as price_ttc_exported, l.stock as stock_exported,
       e.file_id, l."row"
from sales.effective e
join sales.plu_line l on l.file_id = e.content_id and l.day = e.day
where e.kind = 'plu';

comment on view sales.sale_line_fact is 'Sales per day and article; an article may have several lines on one day';
comment on column sales.sale_line_fact.qty is 'Pieces or kilograms; negative for a return';
comment on column sales.sale_line_fact.ttc is 'Paid, VAT included, in euros';
comment on column sales.sale_line_fact.ht is 'Paid, VAT excluded, in euros';
comment on column sales.sale_line_fact.vat_rate is 'Percent applied at the sale';
comment on column sales.sale_line_fact.cost_unit is 'Net purchase price of one unit, VAT excluded';
comment on column sales.sale_line_fact.cost is 'Purchase cost of the line, VAT excluded: ht less margin';
comment on column sales.sale_line_fact.kind is
    'GOODS; VOUCHER sold, DEPOSIT charged and DEPOSIT_RETURN are in the till''s turnover but are not sales of goods';
comment on column sales.sale_line_fact.price_ttc_exported is 'Shelf price when exported, not on the day of the sale';
comment on column sales.sale_line_fact.stock_exported is 'Stock when exported, not on the day of the sale';

create view sales.ticket_fact as
select t.till, t.number, t.nf525, t.day, (t.day + t.time) at time zone 'Europe/Paris' as at, t.time,
       extract(hour from t.time)::int as hour,
       t.amount, t.kind, t.kind in ('SALE', 'REFUND') as sale, t.client_key,
       e.file_id, t."row"
from sales.effective e
join sales.ticket t on t.file_id = e.content_id and t.day = e.day
where e.kind = 'journal';

comment on view sales.ticket_fact is 'Receipts. There is no export of their lines';
comment on column sales.ticket_fact.time is 'Shop time';
comment on column sales.ticket_fact.amount is 'VAT included, in euros; zero for a void receipt';
comment on column sales.ticket_fact.kind is
    'SALE, REFUND (a sale below zero); not sales: VOID, DEPOSIT on a client''s account, FLOAT of the drawer, OTHER';
comment on column sales.ticket_fact.sale is 'Counts as a ticket and in turnover: SALE or REFUND';
comment on column sales.ticket_fact.client_key is 'Same key, same client; who it is cannot be read from it';

create view sales.payment_fact as
select t.till, t.number, t.nf525, t.day, t.time, extract(hour from t.time)::int as hour,
       t.kind as ticket_kind, t.kind in ('SALE', 'REFUND') as sale,
       p.position, p.means, p.printed, p.amount,
       e.file_id, t."row"
from sales.effective e
join sales.ticket t on t.file_id = e.content_id and t.day = e.day
join sales.payment p on p.file_id = t.file_id and p.day = t.day and p."row" = t."row"
where e.kind = 'journal';

comment on view sales.payment_fact is 'Payments of receipts; for a sale the amounts add up to its amount';
comment on column sales.payment_fact.means is 'As the till names it; null for the part that the two exported means do not explain';
comment on column sales.payment_fact.printed is 'As printed; cash shows what was handed over';
comment on column sales.payment_fact.amount is 'What counts: cash less change';

create view sales.move_fact as
select m.day, m.type, m.ean, m.supplier_ref, m.label, m.outside as outside_order, m.order_number, m.note_number,
       m.reason, m.keyed_at, m.stock_before, m.qty, m.effect, m.price_ht, m.price_sale, m.amount_ht, m.amount_ttc,
       m.vat_rate, m.department, m.family, m.supplier,
       e.file_id, m."row"
from sales.effective e
join sales.move m on m.file_id = e.content_id and m.day = e.day
where e.kind = 'moves';

comment on view sales.move_fact is
    'Stock moves: DELIVERY, SHORTAGE (ordered, not received: no effect), INVENTORY (qty counted), ENTRY, EXIT, OTHER (no effect)';
comment on column sales.move_fact.reason is 'As keyed: MANQUANT, PRODUITS INVENDABLES, USAGE MAGASIN…; CMDE for a delivery';
comment on column sales.move_fact.effect is 'What it adds to the stock';

create view sales.stock_fact as
select (e.slot::timestamp) at time zone 'Europe/Paris' as moment, e.day as as_of_day,
       s.ean, s.supplier_ref, s.label, s.stock, s.cost_net, s.cost_gross, s.cost_average, s.price_ttc,
       s.value_net, s.value_gross, s.value_average, s.value_sale,
       s.department_code, s.department, s.family_code, s.family, s.sub_family_code, s.sub_family,
       s.supplier_code, s.supplier, s.group_code, s.group_label, s.vat_code, s.vat_rate, s.pack, s.contents, s.contents_unit,
       e.file_id, s."row"
from sales.effective e
join sales.stock_line s on s.file_id = e.content_id
where e.kind = 'stock';

comment on view sales.stock_fact is 'Stock snapshots, every one of them; an EAN may come twice in one';
comment on column sales.stock_fact.as_of_day is 'Day whose evening it tells: taken before noon, the day before';
comment on column sales.stock_fact.cost_net is 'Last net purchase price; cost_average is the weighted average';

create view sales.article_history_fact as
select (e.slot::timestamp) at time zone 'Europe/Paris' as moment, e.day as as_of_day, 'ARTICLES' as source,
       a.ean, coalesce(a.reference, a.supplier_ref) as supplier_ref, a.label, a.vat_code, a.vat_rate,
       a.department_code, a.department, a.family_code, a.family, a.sub_family, a.group_label, a.supplier_code, a.supplier,
       a.cost_net, a.price_ttc, a.promo_price, a.promo_from, a.promo_to, a.pack, a.contents, a.contents_unit, a.stock,
       e.file_id, a."row"
from sales.effective e
join sales.article_line a on a.file_id = e.content_id
where e.kind = 'articles'
union all
select (e.slot::timestamp) at time zone 'Europe/Paris', e.day, 'STOCK',
       s.ean, s.supplier_ref, s.label, s.vat_code, s.vat_rate,
       s.department_code, s.department, s.family_code, s.family, s.sub_family, s.group_label, s.supplier_code, s.supplier,
       s.cost_net, s.price_ttc, null, null, null, s.pack, s.contents, s.contents_unit, s.stock,
       e.file_id, s."row"
from sales.effective e
join sales.stock_line s on s.file_id = e.content_id
where e.kind = 'stock';

comment on view sales.article_history_fact is 'Every known state of every article, from article lists and stock snapshots';

-- Hops from one code to the next by the indexes, and reads one row for each: lists and snapshots pile up over the years.
create view sales.article_fact as
with recursive listed(ean) as (
    select min(ean) from sales.article_line
    union all
    select (select min(l.ean) from sales.article_line l where l.ean > listed.ean) from listed where listed.ean is not null
), counted(ean) as (
    select min(ean) from sales.stock_line
    union all
    select (select min(l.ean) from sales.stock_line l where l.ean > counted.ean) from counted where counted.ean is not null
), known as (
    select ean from listed where ean is not null
    union
    select ean from counted where ean is not null
)
select known.ean, h.supplier_ref, h.label, h.vat_code, h.vat_rate,
       coalesce(h.department_code, c.department_code) as department_code, h.department,
       coalesce(h.family_code, c.family_code) as family_code, h.family,
       h.sub_family, h.group_label,
       coalesce(h.supplier_code, c.supplier_code) as supplier_code, h.supplier,
       h.cost_net, h.price_ttc, h.promo_price, h.promo_from, h.promo_to, h.pack,
       coalesce(h.contents, c.contents) as contents, coalesce(h.contents_unit, c.contents_unit) as contents_unit,
       h.stock, h.taken_at at time zone 'Europe/Paris' as moment, h.as_of_day,
       h.taken_at >= coalesce((select max(slot)::timestamp from sales.effective where kind = 'articles'), h.taken_at) as listed,
       h.file_id, h."row"
from known
cross join lateral (
    (select 1 as rank, a.taken_at, coalesce(a.reference, a.supplier_ref) as supplier_ref, a.label, a.vat_code, a.vat_rate,
            a.department_code, a.department, a.family_code, a.family, a.sub_family, a.group_label, a.supplier_code, a.supplier,
            a.cost_net, a.price_ttc, a.promo_price, a.promo_from, a.promo_to, a.pack, a.contents, a.contents_unit, a.stock,
            e.day as as_of_day, e.file_id, a."row"
     from sales.article_line a join sales.effective e on e.content_id = a.file_id and e.kind = 'articles'
     where a.ean = known.ean
     order by a.taken_at desc, a."row" limit 1)
    union all
    (select 2, s.taken_at, s.supplier_ref, s.label, s.vat_code, s.vat_rate,
            s.department_code, s.department, s.family_code, s.family, s.sub_family, s.group_label, s.supplier_code, s.supplier,
            s.cost_net, s.price_ttc, null, null, null, s.pack, s.contents, s.contents_unit, s.stock,
            e.day, e.file_id, s."row"
     from sales.stock_line s join sales.effective e on e.content_id = s.file_id and e.kind = 'stock'
     where s.ean = known.ean
     order by s.taken_at desc, s."row" limit 1)
    order by taken_at desc, rank
    limit 1) h
left join lateral (
    (select a.taken_at, a.department_code, a.family_code, a.supplier_code, a.contents, a.contents_unit
     from sales.article_line a join sales.effective e on e.content_id = a.file_id and e.kind = 'articles'
     where a.ean = known.ean and a.department_code is not null
     order by a.taken_at desc limit 1)
    union all
    (select s.taken_at, s.department_code, s.family_code, s.supplier_code, s.contents, s.contents_unit
     from sales.stock_line s join sales.effective e on e.content_id = s.file_id and e.kind = 'stock'
     where s.ean = known.ean
     order by s.taken_at desc limit 1)
    order by taken_at desc
    limit 1) c on true;

comment on view sales.article_fact is 'Each article once, as last seen; codes that its last list does not give come from the last one that does';
comment on column sales.article_fact.moment is 'When it was last seen';
comment on column sales.article_fact.listed is 'Still in the latest article list';
comment on column sales.article_fact.price_ttc is 'Shelf price, VAT included, in euros';
comment on column sales.article_fact.cost_net is 'Net purchase price of one unit, VAT excluded, in euros';
comment on column sales.article_fact.pack is 'Units in an order pack';

create view sales.delivery_fact as
select upper(e.kind) as kind, e.slot as number, d.ean, d.supplier_ref, d.label, d.brand, d.parcels, d.qty_ordered, d.qty_delivered,
       d.price_gross, d.price_net, d.amount_ht, d.vat_code,
       e.file_id, d."row"
from sales.effective e
join sales.document_line d on d.file_id = e.content_id
where e.kind in ('note', 'invoice');

comment on view sales.delivery_fact is 'Lines of suppliers'' papers: NOTE (delivery) and INVOICE';
comment on column sales.delivery_fact.amount_ht is 'Delivered quantity at net price, VAT excluded, in euros';

create view sales.covered_day as
select e.kind, e.day, e.file_id
from sales.effective e
where e.kind in ('plu', 'journal', 'moves');

comment on view sales.covered_day is
    'Days that a believed file speaks of, those on which nothing happened too: plu (sale lines), journal (receipts), moves. A day that is not here is not known, which is not the same as empty';
