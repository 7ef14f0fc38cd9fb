create schema purchasing;

comment on schema purchasing is 'Of whom the shop buys, what they offer and for how much, what is ordered of them';

create table purchasing.setting (
    only_one      boolean       primary key default true check (only_one),
    till_receives boolean       not null default false,
    window_days   smallint      not null default 28 check (window_days between 7 and 365),
    customer      text          not null default '' check (length(customer) <= 400)
);

comment on table purchasing.setting is 'How this coop buys';
comment on column purchasing.setting.till_receives is 'The till of another program tells what was received: receipts here move nothing, or everything would come twice';
comment on column purchasing.setting.window_days is 'Calendar days whose sales a proposal looks at';
comment on column purchasing.setting.customer is 'Name and address that stand on orders';
insert into purchasing.setting default values;

create table purchasing.supplier (
    id              bigint        generated always as identity primary key,
    name            text          not null check (name = btrim(name) and length(name) between 1 and 80),
    till_code       text          unique check (till_code = btrim(till_code) and length(till_code) between 1 and 20),
    customer_number text          not null default '' check (length(customer_number) <= 40),
    email           text          not null default '' check (email = '' or email ~ '^[^@[:space:][:cntrl:],;<>]+@[^@[:space:][:cntrl:],;<>]+$'),
    phone           text          not null default '' check (length(phone) <= 40),
    contact         text          not null default '' check (length(contact) <= 120),
    note            text          not null default '' check (length(note) <= 2000),
    order_days      smallint[]    not null default '{}',
    delivery_days   smallint[]    not null default '{}',
    lead_days       smallint      not null default 1 check (lead_days between 0 and 60),
    order_before    time,
    covers_days     smallint      not null default 7 check (covers_days between 1 and 120),
    safety_days     smallint      not null default 2 check (safety_days between 0 and 60),
    franco          numeric(12,2) check (franco > 0),
    minimum         numeric(12,2) check (minimum > 0),
    form            bigint        references files.file,
    form_map        jsonb,
    price_map       jsonb,
    note_map        jsonb,
    ended           boolean       not null default false,
    made_at         timestamptz   not null,
    made_by         text          not null,
    changed_at      timestamptz   not null,
    version         int           not null default 1,
    constraint order_days_are_of_a_week check (order_days <@ '{1,2,3,4,5,6,7}'::smallint[]),
    constraint delivery_days_are_of_a_week check (delivery_days <@ '{1,2,3,4,5,6,7}'::smallint[]),
    constraint forms_are_mapped check (form is null or form_map is not null)
);

comment on table purchasing.supplier is 'Of whom the shop buys, and on which conditions';
comment on column purchasing.supplier.till_code is 'By which the program of the till knows it';
comment on column purchasing.supplier.customer_number is 'By which it knows the coop';
comment on column purchasing.supplier.contact is 'Person to ask for';
comment on column purchasing.supplier.order_days is 'Days of the week on which it takes orders, 1 for Monday (ISO 8601); empty for any';
comment on column purchasing.supplier.delivery_days is 'Days of the week on which it delivers; empty for any';
comment on column purchasing.supplier.lead_days is 'Calendar days from the order to the earliest delivery';
comment on column purchasing.supplier.covers_days is 'Calendar days that an order has to last when no days of delivery tell it';
comment on column purchasing.supplier.safety_days is 'Open days kept in reserve';
comment on column purchasing.supplier.franco is 'Euros, VAT excluded, from which delivery is free; null for always';
comment on column purchasing.supplier.minimum is 'Euros, VAT excluded, below which it takes no order; null for none';
comment on column purchasing.supplier.form is 'Its own workbook, to be filled in';
comment on column purchasing.supplier.form_map is 'How that workbook is read: purchasing.forms.FormMap';
comment on column purchasing.supplier.price_map is 'How its price files are read';
comment on column purchasing.supplier.note_map is 'How its delivery notes and invoices are read';

create unique index supplier_name on purchasing.supplier (lower(name));
create index supplier_by_name on purchasing.supplier (name, id);
create index supplier_form on purchasing.supplier (form) where form is not null;

create table purchasing.buyer (
    supplier bigint      not null references purchasing.supplier,
    account  bigint      not null references access.account on delete cascade,
    given_at timestamptz not null,
    given_by text        not null,
    primary key (supplier, account)
);

comment on table purchasing.buyer is 'Who orders of which supplier';
create index buyer_account on purchasing.buyer (account, supplier);

create table purchasing.offer (
    id        bigint        generated always as identity primary key,
    supplier  bigint        not null references purchasing.supplier,
    reference text          check (reference = btrim(reference) and length(reference) between 1 and 40),
    ean       text          check (ean ~ '^[0-9]{8,14}$'),
    label     text          not null check (label = btrim(label) and length(label) between 1 and 160),
    article   bigint        references articles.article,
    pack      numeric(10,4) not null default 1 check (pack > 0),
    content   text          not null default '' check (length(content) <= 60),
    fewest    smallint      not null default 1 check (fewest between 1 and 1000),
    rank      smallint      not null default 1 check (rank between 1 and 9),
    shelf_days smallint     check (shelf_days between 1 and 3650),
    listed_on date          not null,
    ended     boolean       not null default false,
    said_by   text          not null,
    unique (supplier, reference)
);

comment on table purchasing.offer is 'What a supplier offers. It becomes a stock of the shop through its article';
comment on column purchasing.offer.reference is 'The supplier''s own code';
comment on column purchasing.offer.ean is 'Code of the manufacturer, as the supplier tells it';
comment on column purchasing.offer.article is 'What it is in the shop; null while nobody has said';
comment on column purchasing.offer.pack is 'Pieces or kilograms in a parcel';
comment on column purchasing.offer.fewest is 'The fewest parcels that it delivers';
comment on column purchasing.offer.rank is 'Of several suppliers of one article, the lowest is ordered of';
comment on column purchasing.offer.shelf_days is 'Days that it keeps once delivered; null for what keeps';
comment on column purchasing.offer.listed_on is 'Day of the last list of prices that had it';

create unique index offer_ean on purchasing.offer (supplier, ean) where reference is null and ean is not null;
create unique index offer_label on purchasing.offer (supplier, lower(label)) where reference is null and ean is null;
create index offer_by_label on purchasing.offer (supplier, label, id);
create index offer_of_article on purchasing.offer (article) where article is not null;
create unique index one_offer_of_an_article on purchasing.offer (supplier, article) where article is not null and not ended;

create table purchasing.offer_price (
    id        bigint        generated always as identity primary key,
    offer     bigint        not null references purchasing.offer,
    starts    date          not null,
    gross     numeric(12,4) not null check (gross >= 0),
    discounts numeric(7,4)[] not null default '{}',
    costs     numeric(12,4) not null default 0 check (costs >= 0),
    net       numeric(12,4) not null check (net >= 0),
    policy    text          not null default 'UNIT' check (policy in ('UNIT', 'PACK')),
    reason    text          not null check (reason = btrim(reason) and length(reason) between 1 and 200),
    said_at   timestamptz   not null,
    said_by   text          not null
);

comment on table purchasing.offer_price is 'For how much, VAT excluded, of one piece or kilogram. Only ever added to; the latest that has begun holds';
comment on column purchasing.offer_price.gross is 'Before discounts';
comment on column purchasing.offer_price.discounts is 'Percent, each of what the one before leaves';
comment on column purchasing.offer_price.costs is 'Taxes and charges on one besides VAT: on sugar, alcohol, packaging';
comment on column purchasing.offer_price.net is 'What one costs: discounts taken off, costs added';
comment on column purchasing.offer_price.policy is 'Whether the supplier tells it for one or for a parcel; here it is always of one';

create index price_of_offer on purchasing.offer_price (offer, starts desc, id desc);
create trigger written_once before update or delete or truncate on purchasing.offer_price
    for each statement execute function public.written_once();
revoke update, delete, truncate on purchasing.offer_price from cabas_app;

create function purchasing.offers_on(day date) returns table (
    offer bigint, supplier bigint, reference text, ean text, label text, article bigint, pack numeric, fewest smallint, rank smallint,
    shelf_days smallint, listed_on date, ended boolean, gross numeric, discounts numeric[], costs numeric, net numeric, policy text, price_since date)
    language sql stable parallel safe
    as $$
        select o.id, o.supplier, o.reference, o.ean, o.label, o.article, o.pack, o.fewest, o.rank, o.shelf_days, o.listed_on, o.ended,
               p.gross, p.discounts, p.costs, p.net, p.policy, p.starts
        from purchasing.offer o
        left join lateral (
            select * from purchasing.offer_price p where p.offer = o.id and p.starts <= offers_on.day
            order by p.starts desc, p.id desc limit 1) p on true
    $$;

comment on function purchasing.offers_on is 'What suppliers offer on a day, and for how much; prices are null before the first';
