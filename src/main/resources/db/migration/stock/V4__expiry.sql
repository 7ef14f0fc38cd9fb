-- Dates printed on what is sold: how much came with which, and what became of it. Whoever wants to, tells them; the stock does without.

create table stock.shelf_date (
    id       bigint        generated always as identity primary key,
    article  bigint        not null references articles.article,
    day      date          not null,
    kind     text          not null check (kind in ('USE_BY', 'BEST_BEFORE')),
    quantity numeric(14,4) not null check (quantity > 0),
    request  uuid          unique,
    said_at  timestamptz   not null,
    said_by  text          not null
);

comment on table stock.shelf_date is 'How much of an article bears which date; only ever added to';
comment on column stock.shelf_date.kind is
    'USE_BY ("à consommer jusqu''au", not to be sold after it), BEST_BEFORE ("à consommer de préférence avant"): regulation EU 1169/2011, article 24';
comment on column stock.shelf_date.quantity is 'Pieces, or kilograms of what is weighed';
comment on column stock.shelf_date.request is 'Number that a phone gives it: sent twice, it is one';

create index shelf_date_of_article on stock.shelf_date (article, day, id);

create table stock.shelf_date_left (
    shelf_date bigint        primary key references stock.shelf_date,
    day        date          not null,
    quantity   numeric(14,4) not null,
    constraint not_more_than_was_left check (quantity >= 0)
);

comment on table stock.shelf_date_left is 'What is left of it, kept beside so that the shelves are searched by day';

create index shelf_date_to_sell on stock.shelf_date_left (day, shelf_date) where quantity > 0;

create table stock.shelf_date_end (
    id         bigint        generated always as identity primary key,
    shelf_date bigint        not null references stock.shelf_date,
    kind       text          not null check (kind in ('SOLD', 'WITHDRAWN', 'MISTAKE')),
    quantity   numeric(14,4) not null,
    move       bigint        unique references stock.move,
    said_at    timestamptz   not null,
    said_by    text          not null,
    constraint ends_take_something check (quantity > 0),
    constraint what_is_withdrawn_is_lost check ((kind = 'WITHDRAWN') = (move is not null))
);

comment on table stock.shelf_date_end is 'What became of it: sold out, withdrawn, or never there. Only ever added to';
comment on column stock.shelf_date_end.quantity is 'All that was left, unless some of it is withdrawn';
comment on column stock.shelf_date_end.move is 'The loss that the ledger was told';

create index shelf_date_ends on stock.shelf_date_end (shelf_date, id);

do $$
declare
    kept text;
begin
    foreach kept in array array['shelf_date', 'shelf_date_end'] loop
        execute format('create trigger written_once before update or delete or truncate on stock.%I
                        for each statement execute function public.written_once()', kept);
        execute format('revoke update, delete, truncate on stock.%I from cabas_app', kept);
    end loop;
end $$;

create function stock.keep_what_is_left() returns trigger language plpgsql as $$
begin
    insert into stock.shelf_date_left (shelf_date, day, quantity) values (new.id, new.day, new.quantity);
    return null;
end $$;

create trigger keep_what_is_left after insert on stock.shelf_date for each row execute function stock.keep_what_is_left();

-- The row of what is left is the queue: two people never take the same.
create function stock.take_what_is_left() returns trigger language plpgsql as $$
declare
    was numeric;
begin
    select quantity into was from stock.shelf_date_left where shelf_date = new.shelf_date for update;
    if new.kind <> 'WITHDRAWN' then
        new.quantity := was;
    end if;
    update stock.shelf_date_left set quantity = quantity - new.quantity where shelf_date = new.shelf_date;
    return new;
end $$;

create trigger take_what_is_left before insert on stock.shelf_date_end for each row execute function stock.take_what_is_left();
