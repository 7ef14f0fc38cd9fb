-- The average cost is kept at the ends of months too, so that the value of a past day is not looked up article by article.

alter table stock.level add column average numeric(12,4);

comment on column stock.level.average is 'Weighted average cost at the end of that day: that of the last move until then; null until a cost is known';

update stock.level l set average = (
    select m.average from stock.move m where m.article = l.article and m.day <= l.day order by m.day desc, m.id desc limit 1);

-- Everything that the stock of a past day reads of a move, so that it reads no move.
drop index stock.move_by_day;
create index move_by_day on stock.move (day, article, id) include (quantity, average);

-- The row of the article is the queue: two moves of the same one never read the same average. It is added up here and not afterwards, for
-- many moves told by one statement are weighed one after the other.
create or replace function stock.weigh() returns trigger language plpgsql as $$
declare
    was stock.balance;
begin
    -- Sent twice, it is one: the second waits for the first, and is not written.
    if new.request is not null then
        perform pg_advisory_xact_lock(hashtext('stock.request'), hashtext(new.request::text));
        if exists (select from stock.move where request = new.request) then
            return null;
        end if;
    end if;
    insert into stock.balance (article, quantity, average, moved_on) values (new.article, 0, null, new.day)
    on conflict (article) do nothing;
    select * into was from stock.balance where article = new.article for update;
    new.average := case
        when new.unit_cost is null or new.quantity <= 0 then was.average
        when was.average is null or was.quantity <= 0 then new.unit_cost
        else round((was.quantity * was.average + new.quantity * new.unit_cost) / (was.quantity + new.quantity), 4)
    end;
    update stock.balance set quantity = quantity + new.quantity, average = new.average, moved_on = greatest(moved_on, new.day)
    where article = new.article;
    return new;
end $$;

-- A move told late changes what was kept since. Its average holds at those ends of months that come before the next move.
create or replace function stock.add_up() returns trigger language plpgsql as $$
begin
    insert into stock.level (day, article, quantity)
    select c.day, new.article, 0 from stock.closing c where c.day >= new.day on conflict do nothing;
    update stock.level l set quantity = l.quantity + new.quantity,
        average = case when l.day < coalesce((select m.day from stock.move m
                                              where m.article = new.article and (m.day, m.id) > (new.day, new.id)
                                              order by m.day, m.id limit 1), 'infinity')
                       then new.average else l.average end
    where l.article = new.article and l.day >= new.day;
    return null;
end $$;

-- What was kept last, and the moves since, one under the other. Whatever moved later is there too, as nothing.
create or replace function stock.level_on(day date) returns table (article bigint, quantity numeric, average numeric)
    language sql stable parallel safe
    as $$
        select told.article, sum(told.quantity), (array_agg(told.average order by told.day desc, told.id desc))[1]
        from (
            select b.article, date '-infinity' as day, 0::bigint as id, 0::numeric as quantity, null::numeric as average from stock.balance b
            union all
            select l.article, l.day, 0, l.quantity, l.average from stock.level l
            where l.day = (select max(c.day) from stock.closing c where c.day <= level_on.day)
            union all
            select m.article, m.day, m.id, m.quantity, m.average from stock.move m
            where m.day <= level_on.day
              and m.day > coalesce((select max(c.day) from stock.closing c where c.day <= level_on.day), '-infinity')
        ) told
        group by told.article
    $$;

-- With the rights of its owner: nobody moves anything between the adding up and the keeping.
create or replace function stock.close(ended date) returns void language plpgsql security definer set search_path = '' as $$
begin
    lock table stock.move in share row exclusive mode;
    -- in one statement, which does not see the closing that it makes
    with closed as (insert into stock.closing (day) values (ended))
    insert into stock.level (day, article, quantity, average)
    select ended, l.article, l.quantity, l.average from stock.level_on(ended) l;
end $$;
