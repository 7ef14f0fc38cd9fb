-- Prices and costs are never changed: a later line holds instead of the one before.

create table articles.price (
    id      bigint        generated always as identity primary key,
    article bigint        not null references articles.article,
    kind    text          not null check (kind in ('SHELF', 'PROMOTION')),
    amount  numeric(12,2) not null check (amount >= 0),
    starts  timestamptz   not null,
    ends    timestamptz,
    reason  text          not null check (reason = btrim(reason) and length(reason) between 1 and 200),
    said_at timestamptz   not null,
    said_by text          not null,
    constraint promotions_end check ((kind = 'PROMOTION') = (ends is not null)),
    constraint promotions_last check (ends > starts)
);

comment on table articles.price is 'Prices, VAT included: of one piece, or of a kilogram of what is weighed. The latest that has begun holds; a promotion while it lasts';

create index price_in_force on articles.price (article, kind, starts desc, id desc);

create table articles.withdrawal (
    price   bigint      primary key references articles.price,
    at      timestamptz not null,
    reason  text        not null check (reason = btrim(reason) and length(reason) between 1 and 200),
    said_by text        not null
);

comment on table articles.withdrawal is 'Prices and promotions that hold no more from a moment on';

create table articles.cost (
    id      bigint        generated always as identity primary key,
    article bigint        not null references articles.article,
    amount  numeric(12,4) not null check (amount >= 0),
    starts  timestamptz   not null,
    reason  text          not null check (reason = btrim(reason) and length(reason) between 1 and 200),
    said_at timestamptz   not null,
    said_by text          not null
);

comment on table articles.cost is 'What one costs the coop, VAT excluded, discounts taken off and taxes on the product added. The latest that has begun holds';

create index cost_in_force on articles.cost (article, starts desc, id desc);

do $$
declare
    kept text;
begin
    foreach kept in array array['price', 'withdrawal', 'cost', 'vat_rate', 'margin_rule'] loop
        execute format('create trigger written_once before update or delete or truncate on articles.%I
                        for each statement execute function public.written_once()', kept);
        execute format('revoke update, delete, truncate on articles.%I from cabas_app', kept);
    end loop;
end $$;

create function articles.ruled_price(cost numeric, share numeric, rate numeric) returns numeric
    language sql immutable parallel safe strict
    return round(cost / (1 - share) * (1 + rate / 100), 2);

comment on function articles.ruled_price is 'Price that the margin rule of its department gives an article, VAT included';

-- ---------------------------------------------------------------- first data: the law's rates, and what every shop has

with kinds as (
    insert into articles.vat (name) values ('Taux réduit'), ('Taux normal'), ('Taux intermédiaire'), ('Taux particulier'), ('Sans TVA')
    returning id, name
)
insert into articles.vat_rate (vat, starts, rate, said_at, said_by)
select k.id, date '2014-01-01', r.rate, now(), 'cabas'
from kinds k join (values ('Taux réduit', 5.5), ('Taux normal', 20), ('Taux intermédiaire', 10), ('Taux particulier', 2.1), ('Sans TVA', 0))
    r(name, rate) using (name);

insert into articles.label (name) values ('Bio'), ('Commerce équitable'), ('Label Rouge'), ('AOP'), ('IGP'), ('Local'), ('Vegan'), ('Sans gluten');

insert into articles.pattern (prefix, item, carries, decimals) values ('24', 5, 'PRICE', 2), ('28', 5, 'PRICE', 2), ('22', 5, 'PRICE', 2);
