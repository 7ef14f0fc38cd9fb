create schema stock;

comment on schema stock is 'How much there is of each article, and why: moves that are only added to, whose sum is the stock';

create table stock.reason (
    id    bigint  generated always as identity primary key,
    name  text    not null unique check (name = btrim(name) and length(name) between 1 and 60),
    kind  text    not null check (kind in ('ENTRY', 'LOSS', 'USE', 'RETURN')),
    ended boolean not null default false
);

comment on table stock.reason is 'Why something came or went that was neither received nor sold';
comment on column stock.reason.kind is 'ENTRY adds; LOSS, USE by the shop and RETURN to the supplier take away';

insert into stock.reason (name, kind) values
    ('Casse', 'LOSS'), ('Date dépassée', 'LOSS'), ('Invendable', 'LOSS'), ('Vol', 'LOSS'),
    ('Usage du magasin', 'USE'), ('Dégustation', 'USE'), ('Don', 'USE'),
    ('Retour au fournisseur', 'RETURN'), ('Retrouvé', 'ENTRY'), ('Stock de départ', 'ENTRY');

create table stock.balance (
    article  bigint         primary key references articles.article,
    quantity numeric(14,4)  not null,
    average  numeric(12,4),
    moved_on date           not null
);

comment on table stock.balance is 'What there is now: the sum of the moves, kept beside them so that nobody adds up years';
comment on column stock.balance.average is 'Weighted average cost of one, VAT excluded; null until a cost is known';

create table stock.move (
    id        bigint        generated always as identity primary key,
    article   bigint        not null references articles.article,
    day       date          not null,
    kind      text          not null check (kind in ('OPENING', 'RECEIPT', 'SALE', 'COUNT', 'ENTRY', 'LOSS', 'USE', 'RETURN')),
    quantity  numeric(14,4) not null,
    counted   numeric(14,4),
    unit_cost numeric(12,4) check (unit_cost >= 0),
    average   numeric(12,4),
    reason    bigint        references stock.reason,
    note      text          not null default '' check (length(note) <= 200),
    origin    text          check (length(origin) between 1 and 60),
    reverses  bigint        unique references stock.move,
    request   uuid          unique,
    said_at   timestamptz   not null,
    said_by   text          not null,
    constraint moves_move check (quantity <> 0 or kind = 'COUNT'),
    constraint only_counts_are_counted check (counted is null or kind = 'COUNT'),
    constraint receipts_add check (kind not in ('RECEIPT', 'ENTRY') or quantity > 0 or reverses is not null or origin is not null),
    constraint losses_take check (kind not in ('LOSS', 'USE', 'RETURN') or quantity < 0 or reverses is not null or origin is not null),
    constraint reasons_are_told check (kind not in ('ENTRY', 'LOSS', 'USE', 'RETURN') or reason is not null or origin is not null)
);

comment on table stock.move is 'Everything that made the stock what it is; only ever added to. A mistake is reversed by a move of its own';
comment on column stock.move.day is 'Day on which it happened, which may be before it was said';
comment on column stock.move.quantity is 'What it adds: pieces, or kilograms of what is weighed';
comment on column stock.move.counted is 'What somebody found; quantity is then the difference to what was expected';
comment on column stock.move.average is 'Weighted average cost after it';
comment on column stock.move.origin is 'Other program that tells it; null for people here';
comment on column stock.move.request is 'Number that a phone gives it: sent twice, it is one';

create index move_of_article on stock.move (article, day, id);
create index move_by_day on stock.move (day, article) include (quantity);
create index move_by_origin on stock.move (origin, article, day, kind) include (quantity) where origin is not null;

create trigger written_once before update or delete or truncate on stock.move
    for each statement execute function public.written_once();
revoke update, delete, truncate on stock.move from cabas_app;

create table stock.closing (
    day date primary key
);

comment on table stock.closing is 'Days at whose end the stock of every article was kept';

create table stock.level (
    day      date          not null references stock.closing,
    article  bigint        not null references articles.article,
    quantity numeric(14,4) not null,
    primary key (day, article)
);

comment on table stock.level is 'What there was at the end of a day, kept so that the past is not added up from its beginning. A move told late changes it too';

create index level_of_article on stock.level (article, day);

-- The row of the article is the queue: two moves of the same one never read the same average.
create function stock.weigh() returns trigger language plpgsql as $$
declare
    was stock.balance;
begin
    insert into stock.balance (article, quantity, average, moved_on) values (new.article, 0, null, new.day)
    on conflict (article) do nothing;
    select * into was from stock.balance where article = new.article for update;
    new.average := case
        when new.unit_cost is null or new.quantity <= 0 then was.average
        when was.average is null or was.quantity <= 0 then new.unit_cost
        else round((was.quantity * was.average + new.quantity * new.unit_cost) / (was.quantity + new.quantity), 4)
    end;
    return new;
end $$;

create trigger weigh before insert on stock.move for each row execute function stock.weigh();

-- Afterwards, for a move that was sent before is not written, and must not be added.
create function stock.add_up() returns trigger language plpgsql as $$
begin
    update stock.balance set quantity = quantity + new.quantity, average = new.average, moved_on = greatest(moved_on, new.day)
    where article = new.article;
    insert into stock.level (day, article, quantity)
    select c.day, new.article, 0 from stock.closing c where c.day >= new.day on conflict do nothing;
    update stock.level set quantity = quantity + new.quantity where article = new.article and day >= new.day;
    return null;
end $$;

create trigger add_up after insert on stock.move for each row execute function stock.add_up();

-- With the rights of its owner: nobody moves anything between the adding up and the keeping.
create function stock.close(ended date) returns void language plpgsql security definer set search_path = '' as $$
begin
    lock table stock.move in share row exclusive mode;
    insert into stock.closing (day) values (ended);
    insert into stock.level (day, article, quantity)
    select ended, b.article,
           coalesce((select l.quantity from stock.level l where l.article = b.article and l.day = kept.day), 0)
           + coalesce((select sum(m.quantity) from stock.move m
                       where m.article = b.article and m.day <= ended and m.day > coalesce(kept.day, '-infinity')), 0)
    from stock.balance b cross join (select max(c.day) as day from stock.closing c where c.day < ended) kept;
end $$;

comment on function stock.close is 'Keeps what there was at the end of a day';
revoke execute on function stock.close(date) from public;
grant execute on function stock.close(date) to cabas_app;

create function stock.level_on(day date) returns table (article bigint, quantity numeric, average numeric)
    language sql stable parallel safe
    as $$
        select b.article, coalesce(l.quantity, 0) + coalesce(m.quantity, 0),
               (select v.average from stock.move v where v.article = b.article and v.day <= level_on.day
                order by v.day desc, v.id desc limit 1)
        from stock.balance b
        cross join (select max(c.day) as day from stock.closing c where c.day <= level_on.day) kept
        left join stock.level l on l.article = b.article and l.day = kept.day
        left join (
            select v.article, sum(v.quantity) as quantity from stock.move v
            where v.day <= level_on.day
              and v.day > coalesce((select max(c.day) from stock.closing c where c.day <= level_on.day), '-infinity')
            group by v.article) m on m.article = b.article
    $$;

comment on function stock.level_on is 'What there was of every article at the end of a day, and its average cost then';

create view stock.current_level as
select article, quantity, average, moved_on from stock.balance;

comment on view stock.current_level is 'What there is now of every article that ever moved';

create view stock.move_fact as
select id, article, day, kind, quantity, unit_cost, average, reason, origin, reverses from stock.move;

comment on view stock.move_fact is 'Moves of the stock, as they are said';
