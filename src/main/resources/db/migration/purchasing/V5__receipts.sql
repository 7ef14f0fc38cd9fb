create table purchasing.receipt (
    id             bigint      generated always as identity primary key,
    supplier       bigint      not null references purchasing.supplier,
    purchase_order bigint      references purchasing.purchase_order,
    note_number    text        check (note_number = btrim(note_number) and length(note_number) between 1 and 40),
    note_file      bigint      references files.file,
    received_on    date        not null,
    state          text        not null default 'OPEN' check (state in ('OPEN', 'POSTED', 'REVERSED', 'ABANDONED')),
    by_till        boolean     not null default false,
    opened_at      timestamptz not null,
    opened_by      text        not null,
    posted_at      timestamptz,
    posted_by      text,
    ended_at       timestamptz,
    ended_by       text,
    constraint posting_is_whole check ((posted_at is null) = (posted_by is null) and (state in ('POSTED', 'REVERSED')) = (posted_at is not null)),
    constraint ending_is_whole check ((ended_at is null) = (ended_by is null) and (state in ('REVERSED', 'ABANDONED')) = (ended_at is not null))
);

comment on table purchasing.receipt is 'A delivery: what was expected, what came. Once posted nothing of it changes; a mistake is reversed as a whole, and received anew';
comment on column purchasing.receipt.note_number is 'Number of the delivery note; null when there was none';
comment on column purchasing.receipt.note_file is 'The delivery note as the supplier sent it';
comment on column purchasing.receipt.by_till is 'Posted while the till of another program told the stock: it moved nothing here';

create unique index one_receipt_of_a_note on purchasing.receipt (supplier, upper(note_number)) where state in ('OPEN', 'POSTED');
create index receipt_by_day on purchasing.receipt (received_on desc, id desc);
create index receipt_of_order on purchasing.receipt (purchase_order) where purchase_order is not null;
create index receipt_note_file on purchasing.receipt (note_file) where note_file is not null;

create table purchasing.receipt_line (
    id          bigint        generated always as identity primary key,
    receipt     bigint        not null references purchasing.receipt,
    offer       bigint        references purchasing.offer,
    article     bigint        references articles.article,
    ean         text          check (length(ean) between 1 and 40),
    reference   text          check (length(reference) between 1 and 40),
    label       text          not null check (length(label) between 1 and 160),
    pack        numeric(10,4) not null default 1 check (pack > 0),
    ordered     numeric(14,4) check (ordered >= 0),
    order_price numeric(12,4) check (order_price >= 0),
    noted       numeric(14,4) check (noted >= 0),
    note_price  numeric(12,4) check (note_price >= 0),
    unique (receipt, id)
);

comment on table purchasing.receipt_line is 'An article of a delivery: ordered, on the delivery note, or found in it';
comment on column purchasing.receipt_line.article is 'What it is in the shop; null while nobody has said';
comment on column purchasing.receipt_line.pack is 'Pieces or kilograms in a parcel';
comment on column purchasing.receipt_line.ordered is 'Pieces or kilograms that were still to come; null when it was not ordered';
comment on column purchasing.receipt_line.order_price is 'Of one, VAT excluded, when it was ordered';
comment on column purchasing.receipt_line.noted is 'Pieces or kilograms that the delivery note tells; null when it is not on it';
comment on column purchasing.receipt_line.note_price is 'Of one, VAT excluded, that the delivery note tells';

create unique index one_line_of_an_offer on purchasing.receipt_line (receipt, offer) where offer is not null;
create unique index one_line_of_an_article on purchasing.receipt_line (receipt, article) where article is not null;
create index receipt_line_offer on purchasing.receipt_line (offer) where offer is not null;
create index receipt_line_article on purchasing.receipt_line (article) where article is not null;

create table purchasing.receipt_count (
    id       bigint        generated always as identity primary key,
    receipt  bigint        not null,
    line     bigint        not null,
    kind     text          not null check (kind in ('GOOD', 'BROKEN', 'REFUSED')),
    quantity numeric(14,4) not null check (quantity > 0 and quantity <= 100000),
    request  uuid          not null unique,
    said_at  timestamptz   not null,
    said_by  text          not null,
    foreign key (receipt, line) references purchasing.receipt_line (receipt, id)
);

comment on table purchasing.receipt_count is 'What somebody counted of a delivery, scan by scan; only ever added to';
comment on column purchasing.receipt_count.kind is 'GOOD goes into the stock; BROKEN came and is of no use; REFUSED went back with the driver';
comment on column purchasing.receipt_count.request is 'Number that the form gives it: sent a hundred times, it counts once';

create index count_of_receipt on purchasing.receipt_count (receipt, line, id);

create table purchasing.receipt_withdrawal (
    counted bigint      primary key references purchasing.receipt_count,
    said_at timestamptz not null,
    said_by text        not null
);

comment on table purchasing.receipt_withdrawal is 'A count that was a mistake: it counts no more, and stays written';

create trigger written_once before update or delete or truncate on purchasing.receipt_count
    for each statement execute function public.written_once();
create trigger written_once before update or delete or truncate on purchasing.receipt_withdrawal
    for each statement execute function public.written_once();
revoke update, delete, truncate on purchasing.receipt_count, purchasing.receipt_withdrawal from cabas_app;

-- Whoever counts waits for whoever posts, and then is told.
create function purchasing.only_open_receipts_change() returns trigger language plpgsql as $$
declare
    target bigint;
    state  text;
begin
    if tg_table_name = 'receipt_withdrawal' then
        select c.receipt into target from purchasing.receipt_count c where c.id = new.counted;
    elsif tg_op = 'DELETE' then
        target := old.receipt;
    else
        target := new.receipt;
    end if;
    select r.state into state from purchasing.receipt r where r.id = target for share;
    if state <> 'OPEN' then
        raise exception 'this delivery was posted' using errcode = 'check_violation', constraint = 'only_open_receipts_change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger only_open_receipts_change before insert or update or delete on purchasing.receipt_line
    for each row execute function purchasing.only_open_receipts_change();
create trigger only_open_receipts_change before insert on purchasing.receipt_count
    for each row execute function purchasing.only_open_receipts_change();
create trigger only_open_receipts_change before insert on purchasing.receipt_withdrawal
    for each row execute function purchasing.only_open_receipts_change();

create function purchasing.receipts_go_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state in ('REVERSED', 'ABANDONED') or new.supplier <> old.supplier
       or (old.state = 'POSTED' and (new.state <> 'REVERSED'
           or (new.purchase_order, new.note_number, new.note_file, new.received_on, new.by_till, new.posted_at, new.posted_by)
              is distinct from (old.purchase_order, old.note_number, old.note_file, old.received_on, old.by_till, old.posted_at, old.posted_by)))
       or (old.state = 'OPEN' and new.state = 'REVERSED') then
        raise exception 'this delivery was posted' using errcode = 'check_violation', constraint = 'receipts_go_on';
    end if;
    return new;
end $$;

create trigger receipts_go_on before update or delete on purchasing.receipt
    for each row execute function purchasing.receipts_go_on();

create table purchasing.claim (
    id          bigint        generated always as identity primary key,
    supplier    bigint        not null references purchasing.supplier,
    receipt     bigint        references purchasing.receipt,
    line        bigint        references purchasing.receipt_line,
    kind        text          not null check (kind in ('SHORT', 'BROKEN', 'REFUSED', 'DEARER', 'BILLED')),
    label       text          not null check (length(label) <= 160),
    quantity    numeric(14,4) check (quantity > 0),
    amount      numeric(12,2) not null check (amount > 0),
    made_at     timestamptz   not null,
    made_by     text          not null,
    dropped_at  timestamptz,
    dropped_by  text,
    dropped_for text          check (length(dropped_for) <= 200),
    settled_by  bigint,
    constraint dropping_is_whole check ((dropped_at is null) = (dropped_by is null) and (dropped_at is null) = (dropped_for is null)),
    constraint settled_or_dropped check (settled_by is null or dropped_at is null),
    unique (line, kind)
);

comment on table purchasing.claim is 'A credit that is expected of a supplier';
comment on column purchasing.claim.kind is 'SHORT on the delivery note and not there, BROKEN or REFUSED at the door, DEARER than ordered, BILLED more than it should be';
comment on column purchasing.claim.amount is 'Euros, VAT excluded';
comment on column purchasing.claim.dropped_for is 'Why it is not claimed any more';
comment on column purchasing.claim.settled_by is 'Credit note, or invoice, that made it good';

create index claim_of_supplier on purchasing.claim (supplier, id);
create index claim_settled on purchasing.claim (settled_by) where settled_by is not null;
create index claim_of_receipt on purchasing.claim (receipt) where receipt is not null;

create function purchasing.claims_go_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.dropped_at is not null or old.settled_by is not null
       or (new.supplier, new.receipt, new.line, new.kind, new.quantity, new.amount) is distinct from
          (old.supplier, old.receipt, old.line, old.kind, old.quantity, old.amount) then
        raise exception 'claims are kept' using errcode = 'check_violation', constraint = 'claims_go_on';
    end if;
    return new;
end $$;

create trigger claims_go_on before update or delete on purchasing.claim
    for each row execute function purchasing.claims_go_on();

create view purchasing.received_line as
select l.id as line, l.receipt, r.supplier, r.purchase_order, r.state, r.received_on, r.note_number, l.offer, l.article, l.ean, l.reference, l.label,
       l.pack, l.ordered, l.order_price, l.noted, l.note_price,
       coalesce(c.good, 0) as good, coalesce(c.broken, 0) as broken, coalesce(c.refused, 0) as refused
from purchasing.receipt r
join purchasing.receipt_line l on l.receipt = r.id
left join lateral (
    select sum(c.quantity) filter (where c.kind = 'GOOD') as good, sum(c.quantity) filter (where c.kind = 'BROKEN') as broken,
           sum(c.quantity) filter (where c.kind = 'REFUSED') as refused
    from purchasing.receipt_count c
    where c.receipt = l.receipt and c.line = l.id
      and not exists (select from purchasing.receipt_withdrawal w where w.counted = c.id)) c on true;

comment on view purchasing.received_line is 'What came of every article of every delivery, posted or not';

-- What has come is not on its way any more.
create or replace view purchasing.on_order as
select l.article, sum(greatest(l.parcels * l.pack - coalesce(came.quantity, 0), 0)) as quantity
from purchasing.purchase_order o join purchasing.order_line l on l.purchase_order = o.id
left join (
    select r.purchase_order, r.offer, sum(r.good + r.broken + r.refused) as quantity
    from purchasing.received_line r where r.state = 'POSTED' and r.purchase_order is not null
    group by r.purchase_order, r.offer) came on came.purchase_order = l.purchase_order and came.offer = l.offer
where o.state = 'SENT' and l.article is not null
group by l.article;
