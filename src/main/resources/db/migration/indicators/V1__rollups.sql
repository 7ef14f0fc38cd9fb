create schema indicators;

comment on schema indicators is
    'What the coop reads of its activity, summed in advance from the published facts of the till. Everything here but the settings can be thrown away and computed again';

-- ---------------------------------------------------------------- one row per day of activity

create table indicators.day (
    day                date          primary key,
    has_lines          boolean       not null,
    has_tickets        boolean       not null,
    lines              int,
    articles           int,
    qty                numeric(14,6),
    ttc                numeric(14,2),
    ht                 numeric(14,6),
    cost               numeric(14,6),
    margin             numeric(14,6),
    goods_ttc          numeric(14,2),
    goods_ht           numeric(14,6),
    goods_cost         numeric(14,6),
    voucher_ttc        numeric(14,2),
    deposit_ttc        numeric(14,2),
    deposit_return_ttc numeric(14,2),
    tickets            int,
    refunds            int,
    refund_amount      numeric(14,2),
    ticket_ttc         numeric(14,2),
    turnover           numeric(14,2) generated always as (coalesce(ttc, ticket_ttc)) stored,
    constraint known_lines_have_figures check (has_lines = (ttc is not null)),
    constraint known_tickets_have_figures check (has_tickets = (ticket_ttc is not null))
);

comment on table indicators.day is 'Days on which something was sold, or a receipt printed';
comment on column indicators.day.has_lines is 'A file tells the sale lines of the day, or its journal says that nothing was sold';
comment on column indicators.day.turnover is 'The till''s turnover, VAT included: of the sale lines, else of the receipts';
comment on column indicators.day.goods_ttc is 'Without vouchers sold, deposits charged and deposits given back';
comment on column indicators.day.tickets is 'Receipts with a certified number, refunds included';

create table indicators.day_hour (
    day     date          not null,
    hour    int           not null check (hour between 0 and 23),
    tickets int           not null,
    amount  numeric(14,2) not null,
    primary key (day, hour)
);

comment on table indicators.day_hour is 'Receipts of sale by hour of the shop''s clock';

create table indicators.day_payment (
    day      date          not null,
    means    text          not null,
    payments int           not null,
    amount   numeric(14,2) not null,
    primary key (day, means)
);

comment on table indicators.day_payment is 'How sales were paid';
comment on column indicators.day_payment.means is 'As the till names it; empty for what its two exported means do not explain';

create table indicators.day_share (
    axis     text          not null check (axis in ('DEPARTMENT', 'FAMILY', 'SUPPLIER', 'VAT')),
    day      date          not null,
    name     text          not null,
    lines    int           not null,
    qty      numeric(14,6) not null,
    ttc      numeric(14,2) not null,
    ht       numeric(14,6) not null,
    cost     numeric(14,6) not null,
    primary key (axis, day, name)
);

comment on table indicators.day_share is 'Sales of each day shared out by department, by family, by supplier and by VAT rate; the shares of one axis add up to the day';
comment on column indicators.day_share.name is 'As the till names it, empty when the article has none; for VAT the rate: 5.50';

-- ---------------------------------------------------------------- articles

create table indicators.day_article (
    day        date          not null,
    ean        text          not null,
    label      text          not null,
    department text          not null,
    family     text          not null,
    supplier   text          not null,
    qty        numeric(14,6) not null,
    ttc        numeric(14,2) not null,
    ht         numeric(14,6) not null,
    cost       numeric(14,6) not null,
    primary key (day, ean)
);

comment on table indicators.day_article is 'Sales per day and code; two articles may share one code in the till';

create index day_article_by_ean on indicators.day_article (ean, day);
create index day_article_under_cost on indicators.day_article (day) where ht < cost and qty > 0;

create table indicators.month_article (
    month      date          not null check (month = date_trunc('month', month)),
    ean        text          not null,
    label      text          not null,
    department text          not null,
    family     text          not null,
    supplier   text          not null,
    days       int           not null,
    first_day  date          not null,
    qty        numeric(14,6) not null,
    ttc        numeric(14,2) not null,
    ht         numeric(14,6) not null,
    cost       numeric(14,6) not null,
    primary key (month, ean)
);

comment on table indicators.month_article is 'Sales per month and code, named as on the last day it was sold in the month';

create index month_article_by_ean on indicators.month_article (ean, month);

create table indicators.article (
    ean        text          primary key,
    label      text          not null,
    department text          not null,
    family     text          not null,
    supplier   text          not null,
    vat_rate   numeric(5,2),
    cost       numeric(14,6),
    price_ttc  numeric(14,6),
    listed     boolean       not null,
    first_seen date          not null
);

comment on table indicators.article is 'Articles as last seen';
comment on column indicators.article.cost is 'Net purchase price, VAT excluded';
comment on column indicators.article.price_ttc is 'Shelf price, VAT included';
comment on column indicators.article.first_seen is 'Day of the first list or stock state that shows it';

-- ---------------------------------------------------------------- stock

create table indicators.stock_state (
    moment     timestamptz   not null,
    as_of_day  date          not null,
    source     text          not null check (source in ('STOCK', 'ARTICLES')),
    articles   int           not null,
    negative   int           not null,
    qty        numeric(14,6) not null,
    value_cost numeric(14,6) not null,
    value_sale numeric(14,6) not null,
    file_id    bigint        not null,
    primary key (moment, source)
);

comment on table indicators.stock_state is 'Each known state of the whole stock: a stock export, or an article list';
comment on column indicators.stock_state.as_of_day is 'Day whose evening it tells';
comment on column indicators.stock_state.file_id is 'File that tells it, from sales';

create index stock_state_by_day on indicators.stock_state (as_of_day);

create table indicators.stock_day (
    day       date primary key,
    articles  int  not null,
    out       int  not null,
    basis     date not null
);

comment on table indicators.stock_day is 'Open days whose stock at opening can be rebuilt: a stock state before, and every move and sale since';
comment on column indicators.stock_day.articles is 'Active articles: sold in the eight weeks before, or on the day';
comment on column indicators.stock_day.out is 'Those of them out of stock: nothing at opening and none sold on the day';
comment on column indicators.stock_day.basis is 'Evening of the stock state that it starts from';

create table indicators.stock_out (
    day   date          not null,
    ean   text          not null,
    stock numeric(14,6) not null,
    primary key (day, ean)
);

comment on table indicators.stock_out is 'Articles out of stock, per open day';

create index stock_out_by_ean on indicators.stock_out (ean, day);

create table indicators.day_move (
    day    date          not null,
    type   text          not null,
    reason text          not null,
    moves  int           not null,
    qty    numeric(14,6) not null,
    value  numeric(14,6) not null,
    primary key (day, type, reason)
);

comment on table indicators.day_move is 'Stock moves that are neither sales nor deliveries';
comment on column indicators.day_move.qty is 'What they add to the stock';
comment on column indicators.day_move.value is 'The same at purchase price, VAT excluded: below zero for a loss';

create table indicators.day_delivery (
    day           date          not null,
    supplier      text          not null,
    deliveries    int           not null,
    lines         int           not null,
    received      numeric(14,6) not null,
    outside       numeric(14,6) not null,
    missing_lines int           not null,
    missing       numeric(14,6) not null,
    primary key (day, supplier)
);

comment on table indicators.day_delivery is 'What suppliers delivered, at purchase price, VAT excluded';
comment on column indicators.day_delivery.outside is 'Part of received that was not on the order';
comment on column indicators.day_delivery.missing is 'Ordered, but missing, broken or refused';

-- ---------------------------------------------------------------- settings, which people decide

create table indicators.margin_rule (
    department text         primary key,
    rate       numeric(6,3) not null check (rate >= 0 and rate < 100)
);

comment on table indicators.margin_rule is 'Margin rate on the price without VAT that the coop gives itself, in percent; the empty department is the rule of all others';

insert into indicators.margin_rule values ('', 16.667), ('FRUITS ET LEGUMES 5.5%', 18.667);

create table indicators.setting (
    only_row        boolean       primary key default true check (only_row),
    open_day_floor  numeric(12,2) not null check (open_day_floor >= 0),
    price_tolerance numeric(12,2) not null check (price_tolerance >= 0),
    slow_turnover   numeric(12,2) not null check (slow_turnover >= 0)
);

comment on column indicators.setting.open_day_floor is 'A day is an open day when its turnover reaches this many euros';
comment on column indicators.setting.price_tolerance is 'Euros that a price may differ from its rule without being an anomaly';
comment on column indicators.setting.slow_turnover is 'An article is slow when it sells less than this in eight weeks';

insert into indicators.setting (open_day_floor, price_tolerance, slow_turnover) values (1000, 0.02, 150);
revoke insert, delete, truncate on indicators.setting from cabas_app;
