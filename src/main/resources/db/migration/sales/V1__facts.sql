create schema sales;

comment on schema sales is
    'What the shop''s till did, as its own exports tell it. Statistics only: nothing here is fiscal, numbered or sealed by Cabas';

-- ---------------------------------------------------------------- which file says what is true

create table sales.source (
    file_id     bigint      primary key references imports.file,
    batch_id    bigint      not null references imports.batch,
    seq         bigint      generated always as identity unique,
    kind        text        not null check (kind in ('plu', 'journal', 'moves', 'stock', 'articles', 'note', 'invoice')),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    exported_at timestamp,
    rows        int         not null check (rows >= 0),
    content_id  bigint      not null references sales.source,
    undone_at   timestamptz
);

comment on table sales.source is 'Every applied file. Files are never removed: an undone file merely stops speaking';
comment on column sales.source.seq is 'Order in which files were applied';
comment on column sales.source.exported_at is 'Shop time at which the till wrote the file, or the last it speaks of when nothing tells; the later one is believed. Null for a paper: the one applied last is believed';
comment on column sales.source.content_id is 'File that brought the rows: itself, or an earlier file with the very same content, whose rows serve again';

create index source_by_batch on sales.source (batch_id);
create unique index source_brings_content_once on sales.source (sha256, kind, exported_at) nulls not distinct
    where undone_at is null and content_id = file_id;

create table sales.claim (
    kind    text          not null,
    slot    text          not null,
    day     date,
    file_id bigint        not null references sales.source,
    rows    int           not null check (rows >= 0),
    qty     numeric(16,6),
    ttc     numeric(16,2),
    ht      numeric(18,6),
    margin  numeric(18,6),
    primary key (kind, slot, file_id)
);

comment on table sales.claim is
    'What each file speaks of: days (plu, journal, moves), one moment (stock, articles) or one paper (note, invoice)';
comment on column sales.claim.slot is 'Name of the thing: 2021-03-01, 2021-03-13T07:51, or the number of the paper';
comment on column sales.claim.day is 'The day itself, or the day whose evening a snapshot tells; null for a paper';

comment on column sales.claim.rows is
    'Rows that count in it: sale lines, receipts that are sales or refunds, else all rows. The sums beside are theirs, so that files can be held against one another after many years without reading the rows again';

create index claim_by_file on sales.claim (file_id);

create table sales.effective (
    kind       text   not null,
    slot       text   not null,
    day        date,
    file_id    bigint not null references sales.source,
    content_id bigint not null references sales.source,
    primary key (kind, slot)
);

comment on table sales.effective is
    'The one file believed for each day, moment or paper: the latest export among the claims of files not undone. Replacing days and undoing a batch only move these pointers';
comment on column sales.effective.content_id is 'File whose rows are read, see sales.source.content_id';

create index effective_by_day on sales.effective (kind, day);
create index effective_by_content on sales.effective (content_id);

-- ---------------------------------------------------------------- rows as the files tell them; written once

create table sales.plu_line (
    file_id      bigint        not null references sales.source,
    day          date          not null,
    "row"        int           not null check ("row" > 0),
    ean          text          not null,
    supplier_ref text,
    label        text,
    qty          numeric(14,6) not null,
    ttc          numeric(14,2) not null,
    ht           numeric(14,6) not null,
    vat_rate     numeric(5,2)  not null check (vat_rate >= 0 and vat_rate < 100),
    margin       numeric(14,6) not null,
    cost_unit    numeric(14,6) not null,
    price_ht     numeric(14,6),
    price_ttc    numeric(14,6),
    stock        numeric(14,6),
    vat_today    numeric(5,2),
    department   text,
    family       text,
    sub_family   text,
    supplier     text,
    primary key (file_id, day, "row")
);

comment on table sales.plu_line is 'Sales of one article on one day (export "Ventes PLU"). Imported statistics, not a fiscal record';
comment on column sales.plu_line.price_ht is 'Price when exported, like price_ttc, stock and vat_today: not what was paid on the day';

create table sales.ticket (
    file_id    bigint        not null references sales.source,
    day        date          not null,
    "row"      int           not null check ("row" > 0),
    till       int           not null,
    number     int           not null,
    nf525      bigint,
    time       time          not null,
    amount     numeric(14,2) not null,
    kind       text          not null check (kind in ('SALE', 'REFUND', 'VOID', 'DEPOSIT', 'FLOAT', 'OTHER')),
    client_key text          check (client_key ~ '^[0-9a-f]{32}$'),
    primary key (file_id, day, "row"),
    constraint a_sale_has_a_certified_number check ((kind in ('SALE', 'REFUND')) = (nf525 is not null)),
    constraint a_refund_is_below_zero check ((kind = 'REFUND') = (kind in ('SALE', 'REFUND') and amount < 0))
);

comment on table sales.ticket is
    'Receipts as listed by the other till''s journal. Imported statistics: not a fiscal record of Cabas, no line, no seal';
comment on column sales.ticket.nf525 is 'Number in the till''s own certified sequence; null when it is not a sale';
comment on column sales.ticket.client_key is 'Keyed fingerprint of the client''s name, which is kept nowhere';

create table sales.payment (
    file_id   bigint        not null,
    day       date          not null,
    "row"     int           not null,
    position  smallint      not null check (position between 1 and 3),
    means     text,
    printed   numeric(14,2),
    amount    numeric(14,2) not null,
    primary key (file_id, day, "row", position),
    foreign key (file_id, day, "row") references sales.ticket,
    constraint only_the_remainder_is_unnamed check ((position = 3) = (means is null) and (position = 3) = (printed is null))
);

comment on table sales.payment is 'How a receipt was paid. The till exports two means at most';
comment on column sales.payment.means is 'As the till names it (CARTE, CHEQUE, ESPECES…); null for what two exported means leave unexplained';
comment on column sales.payment.printed is 'Amount as printed: cash shows what was handed over';
comment on column sales.payment.amount is 'Amount that counts: cash less the change given; the amounts of a sale add up to the receipt';

create table sales.move (
    file_id      bigint        not null references sales.source,
    day          date          not null,
    "row"        int           not null check ("row" > 0),
    type         text          not null check (type in ('DELIVERY', 'SHORTAGE', 'INVENTORY', 'ENTRY', 'EXIT', 'OTHER')),
    ean          text          not null,
    supplier_ref text,
    label        text,
    outside      boolean       not null,
    order_number text,
    note_number  text,
    reason       text,
    keyed_at     timestamp,
    stock_before numeric(14,6) not null,
    qty          numeric(14,6) not null,
    price_ht     numeric(14,6),
    price_sale   numeric(14,6),
    amount_ht    numeric(14,6) not null,
    amount_ttc   numeric(14,6) not null,
    vat_rate     numeric(5,2),
    department   text,
    family       text,
    supplier     text,
    effect       numeric(14,6) not null generated always as (
        case type when 'DELIVERY' then qty when 'ENTRY' then qty when 'EXIT' then -qty when 'INVENTORY' then qty - stock_before else 0 end
    ) stored,
    primary key (file_id, day, "row")
);

comment on table sales.move is 'Stock moves other than sales (export "Mouvements")';
comment on column sales.move.day is 'Day of the delivery or of the move; it may have been keyed on another day';
comment on column sales.move.outside is 'Received although it was not on the order';
comment on column sales.move.keyed_at is 'Shop time at which a delivery was keyed, when its number tells';
comment on column sales.move.qty is 'As keyed, never signed; for an inventory the counted stock';
comment on column sales.move.effect is 'What the move adds to the stock';

create table sales.stock_line (
    file_id         bigint        not null references sales.source,
    "row"           int           not null check ("row" > 0),
    taken_at        timestamp     not null,
    ean             text          not null,
    supplier_ref    text,
    label           text,
    stock           numeric(14,6) not null,
    cost_net        numeric(14,6),
    cost_gross      numeric(14,6),
    cost_average    numeric(14,6),
    price_ttc       numeric(14,6),
    value_net       numeric(14,6) not null,
    value_gross     numeric(14,6) not null,
    value_average   numeric(14,6) not null,
    value_sale      numeric(14,6) not null,
    department_code int,
    department      text,
    family_code     int,
    family          text,
    sub_family_code int,
    sub_family      text,
    supplier_code   int,
    supplier        text,
    group_code      int,
    group_label     text,
    vat_code        int,
    vat_rate        numeric(5,2),
    pack            numeric(14,6),
    contents        numeric(14,6),
    contents_unit   text,
    primary key (file_id, "row")
);

comment on table sales.stock_line is 'Stock of an article at one moment (export "Etat des stocks")';

comment on column sales.stock_line.taken_at is 'Moment of the file, repeated here so that an index finds the last state of an article';

create index stock_line_by_ean on sales.stock_line (ean, taken_at desc, "row");

create table sales.article_line (
    file_id         bigint        not null references sales.source,
    "row"           int           not null check ("row" > 0),
    taken_at        timestamp     not null,
    ean             text          not null,
    reference       text,
    label           text,
    label_short     text,
    vat_code        int,
    vat_rate        numeric(5,2),
    department_code int,
    department      text,
    family_code     int,
    family          text,
    sub_family      text,
    group_label     text,
    supplier_code   int,
    supplier        text,
    supplier_ref    text,
    sale_unit       numeric(14,6),
    pack            numeric(14,6),
    contents        numeric(14,6),
    contents_unit   text,
    cost_gross      numeric(14,6),
    discount        numeric(14,6),
    extra_cost      numeric(14,6),
    cost_net        numeric(14,6),
    price_ttc       numeric(14,6),
    price_2         numeric(14,6),
    price_3         numeric(14,6),
    price_4         numeric(14,6),
    promo_price     numeric(14,6),
    promo_from      date,
    promo_to        date,
    price_since     date,
    stock           numeric(14,6),
    stock_value     numeric(14,6),
    stock_min       numeric(14,6),
    stock_max       numeric(14,6),
    primary key (file_id, "row")
);

comment on table sales.article_line is 'Article list at one moment (export "Articles", both layouts)';

comment on column sales.article_line.taken_at is 'Moment of the file, as in sales.stock_line';

create index article_line_by_ean on sales.article_line (ean, taken_at desc, "row");
create index article_line_with_codes on sales.article_line (ean, taken_at desc) where department_code is not null;

create table sales.document_line (
    file_id       bigint        not null references sales.source,
    "row"         int           not null check ("row" > 0),
    ean           text,
    supplier_ref  text,
    label         text,
    brand         text,
    parcels       numeric(14,6),
    qty_ordered   numeric(14,6) not null,
    qty_delivered numeric(14,6) not null,
    price_gross   numeric(14,6),
    price_net     numeric(14,6),
    amount_ht     numeric(14,6) not null,
    vat_code      int,
    primary key (file_id, "row")
);

comment on table sales.document_line is 'Lines of the suppliers'' delivery notes and of their invoices';
