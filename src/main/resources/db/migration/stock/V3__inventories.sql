-- An inventory: parts of the shop are counted by several people at once, and what differs is posted, once.

create table stock.inventory (
    id        bigint      generated always as identity primary key,
    name      text        not null check (name = btrim(name) and length(name) between 1 and 60),
    whole     boolean     not null,
    state     text        not null default 'OPEN' check (state in ('OPEN', 'POSTED', 'CANCELLED')),
    open      boolean     not null generated always as (state = 'OPEN') stored,
    emptied   boolean     not null default false,
    opened_at timestamptz not null,
    opened_by text        not null,
    ended_at  timestamptz,
    ended_by  text,
    unique (id, open),
    constraint ending_is_whole check ((state = 'OPEN') = (ended_at is null) and (ended_at is null) = (ended_by is null)),
    constraint only_what_is_posted_is_emptied check (not emptied or state = 'POSTED')
);

comment on table stock.inventory is 'A counting of the shop or of a part of it, until it is posted or given up';
comment on column stock.inventory.whole is 'All of the shop: what is found of any department counts';
comment on column stock.inventory.emptied is 'Of what nobody counted, nothing was left when it was posted';

create index open_inventory on stock.inventory (id) where state = 'OPEN';

create table stock.inventory_department (
    inventory  bigint  not null,
    department bigint  not null references articles.department,
    open       boolean not null default true,
    primary key (inventory, department),
    foreign key (inventory, open) references stock.inventory (id, open) on update cascade
);

comment on table stock.inventory_department is 'What an inventory counts';
comment on column stock.inventory_department.open is 'As the inventory is; follows it by its foreign key';

create unique index one_open_inventory_per_department on stock.inventory_department (department) where open;

create table stock.count (
    id         bigint        generated always as identity primary key,
    inventory  bigint        not null references stock.inventory,
    article    bigint        not null references articles.article,
    quantity   numeric(14,4) not null,
    place      text          not null default '' check (length(place) <= 60),
    withdraws  bigint        unique,
    request    uuid          not null unique,
    counted_at timestamptz   not null,
    said_at    timestamptz   not null,
    said_by    text          not null,
    unique (id, inventory, article),
    constraint withdrawn_where_it_was_counted foreign key (withdraws, inventory, article) references stock.count (id, inventory, article),
    constraint counts_are_not_below_zero check (quantity >= 0 or withdraws is not null),
    constraint counts_are_not_to_come check (counted_at <= said_at)
);

comment on table stock.count is 'What somebody found in one place; the same article in two places has two. A mistake is withdrawn by a row of its own';
comment on column stock.count.place is 'Where it stood, in the words of whoever counted';
comment on column stock.count.withdraws is 'The mistaken one; quantity is then its opposite';
comment on column stock.count.request is 'Number that the phone gives it: sent twice, it counts once';
comment on column stock.count.counted_at is 'When it was counted, which without network is before it was said';

create index count_of_article on stock.count (inventory, article, id);

create table stock.recount (
    id        bigint      generated always as identity primary key,
    inventory bigint      not null references stock.inventory,
    article   bigint      not null references articles.article,
    asked_at  timestamptz not null,
    asked_by  text        not null
);

comment on table stock.recount is 'Articles to be counted anew: as soon as somebody does, what was counted before stands no more';

create index recount_of_article on stock.recount (inventory, article);

do $$
declare
    kept text;
begin
    foreach kept in array array['count', 'recount'] loop
        execute format('create trigger written_once before update or delete or truncate on stock.%I
                        for each statement execute function public.written_once()', kept);
        execute format('revoke update, delete, truncate on stock.%I from cabas_app', kept);
    end loop;
end $$;

-- Shares the row of the inventory: whoever posts it waits for those who are just counting, and they for him.
create function stock.count_while_open() returns trigger language plpgsql as $$
begin
    perform from stock.inventory where id = new.inventory and state = 'OPEN' for share;
    if not found then
        raise exception 'inventory % is over', new.inventory using errcode = 'check_violation', constraint = 'counted_while_open';
    end if;
    return new;
end $$;

create trigger while_open before insert on stock.count for each row execute function stock.count_while_open();
create trigger while_open before insert on stock.recount for each row execute function stock.count_while_open();

-- ---------------------------------------------------------------- what it comes to

alter table stock.move add column inventory bigint references stock.inventory;
alter table stock.move add constraint only_counts_are_of_an_inventory check (inventory is null or kind = 'COUNT');

comment on column stock.move.inventory is 'The inventory that found it so';

create unique index an_inventory_posts_an_article_once on stock.move (inventory, article) where inventory is not null;

create function stock.to_count(inventory bigint) returns table (article bigint, department bigint)
    language sql stable parallel safe
    as $$
        select a.article, a.department
        from stock.inventory_department d
        join articles.named_article a on a.department = d.department
        left join stock.balance b on b.article = a.article
        where d.inventory = to_count.inventory and a.merged_into is null and (a.status = 'ACTIVE' or b.quantity <> 0)
    $$;

comment on function stock.to_count is 'What an inventory expects to be counted: what is sold in its departments, and what should be there';

-- What was counted of an article, and what the ledger says of the moment of its last count: what there is now, without the moves after it.
-- After it are the moves that were said later and happened on its day or later. One that is told late of a day before was seen by whoever
-- counted; so was what became another article when the two were merged, which moves nothing in the shop.
create function stock.counted_in(inventory bigint) returns table (
    article bigint, counted numeric, times int, counted_at timestamptz, expected numeric, average numeric, waiting boolean)
    language sql stable parallel safe
    as $$
        with live as (
            select coalesce(a.merged_into, a.article) as article, c.quantity, c.counted_at
            from stock.count c join articles.named_article a on a.article = c.article
            where c.inventory = counted_in.inventory and c.withdraws is null
              and not exists (select from stock.count w where w.withdraws = c.id)
        ), asked as (
            select r.article, max(r.asked_at) as at from stock.recount r where r.inventory = counted_in.inventory group by r.article
        ), standing as (
            select l.*, r.at is null or l.counted_at > r.at as fresh,
                   r.at is not null and not bool_or(l.counted_at > r.at) over (partition by l.article) as waiting
            from live l left join asked r on r.article = l.article
        ), summed as (
            select s.article, sum(s.quantity) as counted, count(*)::int as times, max(s.counted_at) as counted_at, bool_or(s.waiting) as waiting
            from standing s where s.fresh or s.waiting group by s.article
        )
        select s.article, s.counted, s.times, s.counted_at,
               coalesce(b.quantity, 0) - coalesce((
                   select sum(m.quantity) from stock.move m
                   where m.article = s.article and m.said_at > s.counted_at
                     and m.day >= (s.counted_at at time zone 'Europe/Paris')::date and m.origin is distinct from 'articles'), 0),
               b.average, s.waiting
        from summed s left join stock.balance b on b.article = s.article
    $$;

comment on function stock.counted_in is 'What was counted in an inventory, and what was expected at that moment; waiting for what is to be counted anew';

-- With the rights of its owner, as stock.close: nobody moves anything between the reckoning and the writing.
create function stock.hold() returns void language plpgsql security definer set search_path = '' as $$
begin
    lock table stock.move in share row exclusive mode;
end $$;

comment on function stock.hold is 'Nobody else moves anything until this transaction ends';
revoke execute on function stock.hold() from public;
grant execute on function stock.hold() to cabas_app;
