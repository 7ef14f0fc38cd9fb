-- What other programs may read, Metabase for one. Documented, without personal data: no receipt, no client, no key of one.
-- Columns here are a promise: add, never rename. docs/admin/metabase.md tells how to plug a program in.

create schema reporting;

comment on schema reporting is
    'The coop''s activity for reporting programs: no personal data, every view and column explained. Null means that the source cannot tell, never zero';

create view reporting.turnover_by_day as
select day, turnover as turnover_incl_vat, round(ht, 2) as turnover_excl_vat, goods_ttc as goods_incl_vat, round(goods_ht, 2) as goods_excl_vat,
       voucher_ttc as vouchers_sold, deposit_ttc as deposits_charged, deposit_return_ttc as deposits_returned,
       round(cost, 2) as cost, round(margin, 2) as margin, tickets, refunds, articles
from indicators.day;

comment on view reporting.turnover_by_day is 'Turnover, margin and tickets of each day of activity. Sums of days give weeks, months and years; where a figure is null its source file is missing, so do not read it as zero';
comment on column reporting.turnover_by_day.day is 'Day of the shop';
comment on column reporting.turnover_by_day.turnover_incl_vat is 'What the till took in sales, VAT included: of the sale lines, else of the receipts; vouchers sold and deposits included';
comment on column reporting.turnover_by_day.turnover_excl_vat is 'The same without VAT; null without sale lines';
comment on column reporting.turnover_by_day.goods_incl_vat is 'Sales of goods alone, VAT included';
comment on column reporting.turnover_by_day.goods_excl_vat is 'Sales of goods alone, VAT excluded';
comment on column reporting.turnover_by_day.vouchers_sold is 'Vouchers sold at the till';
comment on column reporting.turnover_by_day.deposits_charged is 'Deposits on bottles and jars';
comment on column reporting.turnover_by_day.deposits_returned is 'Deposits given back, below zero';
comment on column reporting.turnover_by_day.cost is 'Purchase cost of what was sold, VAT excluded';
comment on column reporting.turnover_by_day.margin is 'Turnover without VAT less cost';
comment on column reporting.turnover_by_day.tickets is 'Receipts of sale, refunds included; null without the till''s journal';
comment on column reporting.turnover_by_day.refunds is 'Those of them below zero';
comment on column reporting.turnover_by_day.articles is 'Different articles sold';

create view reporting.tickets_by_hour as
select day, hour, extract(isodow from day)::int as weekday, tickets, amount as amount_incl_vat from indicators.day_hour;

comment on view reporting.tickets_by_hour is 'Receipts of sale by day and hour of the shop''s clock';
comment on column reporting.tickets_by_hour.day is 'Day of the shop';
comment on column reporting.tickets_by_hour.hour is '0 to 23';
comment on column reporting.tickets_by_hour.weekday is '1 for Monday to 7';
comment on column reporting.tickets_by_hour.tickets is 'Receipts';
comment on column reporting.tickets_by_hour.amount_incl_vat is 'Their amount';

create view reporting.payments_by_day as
select day, nullif(means, '') as means, payments, amount from indicators.day_payment;

comment on view reporting.payments_by_day is 'How the sales of each day were paid';
comment on column reporting.payments_by_day.day is 'Day of the shop';
comment on column reporting.payments_by_day.means is 'As the till names it; null for what its export leaves unexplained';
comment on column reporting.payments_by_day.payments is 'Number of payments';
comment on column reporting.payments_by_day.amount is 'What counts: cash less change';

create view reporting.sales_by_department as
select day, nullif(name, '') as department, qty as quantity, ttc as turnover_incl_vat, round(ht, 2) as turnover_excl_vat, round(ht - cost, 2) as margin
from indicators.day_share where axis = 'DEPARTMENT';

comment on view reporting.sales_by_department is 'Sales of each day by department';
comment on column reporting.sales_by_department.day is 'Day of the shop';
comment on column reporting.sales_by_department.department is 'As the till names it; null for articles that have none';
comment on column reporting.sales_by_department.quantity is 'Pieces or kilograms';
comment on column reporting.sales_by_department.turnover_incl_vat is 'Paid, VAT included';
comment on column reporting.sales_by_department.turnover_excl_vat is 'Paid, VAT excluded';
comment on column reporting.sales_by_department.margin is 'Without VAT, less purchase cost';

create view reporting.sales_by_family as
select day, nullif(name, '') as family, qty as quantity, ttc as turnover_incl_vat, round(ht, 2) as turnover_excl_vat, round(ht - cost, 2) as margin
from indicators.day_share where axis = 'FAMILY';

comment on view reporting.sales_by_family is 'Sales of each day by family';
comment on column reporting.sales_by_family.day is 'Day of the shop';
comment on column reporting.sales_by_family.family is 'As the till names it; null for articles that have none';
comment on column reporting.sales_by_family.quantity is 'Pieces or kilograms';
comment on column reporting.sales_by_family.turnover_incl_vat is 'Paid, VAT included';
comment on column reporting.sales_by_family.turnover_excl_vat is 'Paid, VAT excluded';
comment on column reporting.sales_by_family.margin is 'Without VAT, less purchase cost';

create view reporting.sales_by_supplier as
select day, nullif(name, '') as supplier, qty as quantity, ttc as turnover_incl_vat, round(ht, 2) as turnover_excl_vat, round(ht - cost, 2) as margin
from indicators.day_share where axis = 'SUPPLIER';

comment on view reporting.sales_by_supplier is 'Sales of each day by supplier';
comment on column reporting.sales_by_supplier.day is 'Day of the shop';
comment on column reporting.sales_by_supplier.supplier is 'As the till names it; null for articles that have none';
comment on column reporting.sales_by_supplier.quantity is 'Pieces or kilograms';
comment on column reporting.sales_by_supplier.turnover_incl_vat is 'Paid, VAT included';
comment on column reporting.sales_by_supplier.turnover_excl_vat is 'Paid, VAT excluded';
comment on column reporting.sales_by_supplier.margin is 'Without VAT, less purchase cost';

create view reporting.vat_by_day as
select day, name::numeric(5,2) as rate, ttc as turnover_incl_vat, round(ht, 2) as turnover_excl_vat, ttc - round(ht, 2) as vat
from indicators.day_share where axis = 'VAT';

comment on view reporting.vat_by_day is 'VAT of each day by rate applied at the sale';
comment on column reporting.vat_by_day.day is 'Day of the shop';
comment on column reporting.vat_by_day.rate is 'Percent';
comment on column reporting.vat_by_day.turnover_incl_vat is 'Paid, VAT included';
comment on column reporting.vat_by_day.turnover_excl_vat is 'Paid, VAT excluded';
comment on column reporting.vat_by_day.vat is 'The difference';

create view reporting.sales_by_article as
select day, ean, label, nullif(department, '') as department, nullif(family, '') as family, nullif(supplier, '') as supplier,
       qty as quantity, ttc as turnover_incl_vat, round(ht, 2) as turnover_excl_vat, round(cost, 2) as cost, round(ht - cost, 2) as margin
from indicators.day_article;

comment on view reporting.sales_by_article is 'Sales of each day by article';
comment on column reporting.sales_by_article.day is 'Day of the shop';
comment on column reporting.sales_by_article.ean is 'Code; two articles may share one in the till';
comment on column reporting.sales_by_article.label is 'Name on the day of the export';
comment on column reporting.sales_by_article.department is 'Department';
comment on column reporting.sales_by_article.family is 'Family';
comment on column reporting.sales_by_article.supplier is 'Supplier';
comment on column reporting.sales_by_article.quantity is 'Pieces or kilograms';
comment on column reporting.sales_by_article.turnover_incl_vat is 'Paid, VAT included';
comment on column reporting.sales_by_article.turnover_excl_vat is 'Paid, VAT excluded';
comment on column reporting.sales_by_article.cost is 'Purchase cost, VAT excluded';
comment on column reporting.sales_by_article.margin is 'Turnover without VAT less cost';

create view reporting.articles as
select ean, label, nullif(department, '') as department, nullif(family, '') as family, nullif(supplier, '') as supplier, vat_rate, cost, price_ttc as price_incl_vat, listed, first_seen
from indicators.article;

comment on view reporting.articles is 'Articles as last seen in a list or a stock state';
comment on column reporting.articles.ean is 'Code';
comment on column reporting.articles.label is 'Name';
comment on column reporting.articles.department is 'Department';
comment on column reporting.articles.family is 'Family';
comment on column reporting.articles.supplier is 'Supplier';
comment on column reporting.articles.vat_rate is 'Percent';
comment on column reporting.articles.cost is 'Net purchase price, VAT excluded';
comment on column reporting.articles.price_incl_vat is 'Shelf price';
comment on column reporting.articles.listed is 'In the latest list';
comment on column reporting.articles.first_seen is 'Day of the first list that shows it';

create view reporting.stock_states as
select moment, as_of_day, articles, negative, qty as quantity, round(value_cost, 2) as value_at_cost, round(value_sale, 2) as value_on_shelf
from indicators.stock_state;

comment on view reporting.stock_states is 'Each known state of the whole stock';
comment on column reporting.stock_states.moment is 'When it was taken';
comment on column reporting.stock_states.as_of_day is 'Day whose evening it tells';
comment on column reporting.stock_states.articles is 'Articles in it';
comment on column reporting.stock_states.negative is 'Articles below zero';
comment on column reporting.stock_states.quantity is 'Sum of all quantities';
comment on column reporting.stock_states.value_at_cost is 'At net purchase price, VAT excluded';
comment on column reporting.stock_states.value_on_shelf is 'At shelf price, VAT included';

create view reporting.stock_outs_by_day as
select day, articles as active_articles, out as articles_out, basis as stock_state_of
from indicators.stock_day;

comment on view reporting.stock_outs_by_day is 'Stock-outs of each open day whose stock can be rebuilt; other days are absent, not without stock-outs';
comment on column reporting.stock_outs_by_day.day is 'Open day';
comment on column reporting.stock_outs_by_day.active_articles is 'Articles sold within eight weeks';
comment on column reporting.stock_outs_by_day.articles_out is 'Those with nothing at opening and none sold on the day';
comment on column reporting.stock_outs_by_day.stock_state_of is 'Evening of the stock state that it is rebuilt from';

create view reporting.stock_outs as
select o.day, o.ean, a.label, nullif(a.department, '') as department, o.stock
from indicators.stock_out o left join indicators.article a using (ean);

comment on view reporting.stock_outs is 'Articles out of stock on each open day';
comment on column reporting.stock_outs.day is 'Open day';
comment on column reporting.stock_outs.ean is 'Code';
comment on column reporting.stock_outs.label is 'Name, null when no list shows the article';
comment on column reporting.stock_outs.department is 'Department';
comment on column reporting.stock_outs.stock is 'Stock at opening: zero or less';

create view reporting.stock_moves_by_day as
select day, type, nullif(reason, '') as reason, moves, qty as quantity, round(value, 2) as value_at_cost
from indicators.day_move;

comment on view reporting.stock_moves_by_day is 'Exits, entries and counts of each day by reason, sales and deliveries left out';
comment on column reporting.stock_moves_by_day.day is 'Day of the move';
comment on column reporting.stock_moves_by_day.type is 'EXIT, ENTRY, INVENTORY or OTHER';
comment on column reporting.stock_moves_by_day.reason is 'As keyed at the till';
comment on column reporting.stock_moves_by_day.moves is 'Number of moves';
comment on column reporting.stock_moves_by_day.quantity is 'What they add to the stock';
comment on column reporting.stock_moves_by_day.value_at_cost is 'The same at purchase price, below zero for a loss';

create view reporting.deliveries_by_supplier as
select day, nullif(supplier, '') as supplier, deliveries, lines, round(received, 2) as received, round(outside, 2) as received_outside_order, missing_lines, round(missing, 2) as missing
from indicators.day_delivery;

comment on view reporting.deliveries_by_supplier is 'What each supplier delivered and left out on each day, at purchase price, VAT excluded';
comment on column reporting.deliveries_by_supplier.day is 'Day of the delivery';
comment on column reporting.deliveries_by_supplier.supplier is 'As the till names it';
comment on column reporting.deliveries_by_supplier.deliveries is 'Notes received';
comment on column reporting.deliveries_by_supplier.lines is 'Lines received';
comment on column reporting.deliveries_by_supplier.received is 'Amount received';
comment on column reporting.deliveries_by_supplier.received_outside_order is 'Part of it that was on no order';
comment on column reporting.deliveries_by_supplier.missing_lines is 'Lines that lacked, wholly or in part';
comment on column reporting.deliveries_by_supplier.missing is 'Amount ordered that did not come, was broken or refused';

-- The application has no business here, and nobody writes.
revoke all on schema reporting from cabas_app;
revoke all on all tables in schema reporting from cabas_app;

-- Roles belong to the whole server. Where the owner of the database may not make one, its administrator does, with the
-- lines of docs/admin/metabase.md.
do $$
begin
    if not exists (select from pg_roles where rolname = 'cabas_reporting') then
        create role cabas_reporting nologin;
        alter role cabas_reporting set statement_timeout = '30s';
        alter role cabas_reporting set default_transaction_read_only = on;
        comment on role cabas_reporting is 'May read the schema reporting of Cabas, and nothing else';
    end if;
exception
    when insufficient_privilege then
        raise notice 'cabas_reporting could not be made: see docs/admin/metabase.md';
    when duplicate_object or unique_violation then
        null; -- another database of this server made it at the same time
end $$;

do $$
begin
    if exists (select from pg_roles where rolname = 'cabas_reporting') then
        grant usage on schema reporting to cabas_reporting;
        grant select on all tables in schema reporting to cabas_reporting;
        alter default privileges in schema reporting grant select on tables to cabas_reporting;
    end if;
end $$;
