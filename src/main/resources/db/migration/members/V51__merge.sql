-- Two files made one, and made two again without loss. See docs/adr/012-twins-and-merges.md.

create table members.merge (
    id          bigint      generated always as identity primary key,
    kept        bigint      not null references members.member,
    gone        bigint      not null references members.member,
    at          timestamptz not null,
    actor       bigint,
    actor_label text        not null,
    reason      text        not null default '' check (length(reason) <= 500),
    constraint two_files check (kept <> gone)
);

comment on table members.merge is 'Two files of one person made one; kept though it was undone';
comment on column members.merge.gone is 'The file that another stands for since';

create index merge_by_kept on members.merge (kept);
create index merge_by_gone on members.merge (gone);

create table members.merge_undo (
    merge       bigint      primary key references members.merge,
    at          timestamptz not null,
    actor       bigint,
    actor_label text        not null,
    reason      text        not null check (length(reason) between 1 and 500),
    left_alone  text[]      not null default '{}'
);

comment on table members.merge_undo is 'Merges that were undone; nobody undoes one twice';
comment on column members.merge_undo.left_alone is 'Columns and rows that somebody had changed since, which stayed as they were changed';

create table members.merge_step (
    id       bigint  generated always as identity primary key,
    merge    bigint  not null references members.merge,
    relation text    not null,
    key      jsonb   not null,
    before   jsonb   not null,
    after    jsonb,
    binding  boolean not null default false
);

comment on table members.merge_step is 'What a merge did to which row of which table, to be undone in the reverse order';
comment on column members.merge_step.key is 'Primary key of the row, as the merge left it';
comment on column members.merge_step.before is 'The columns that changed, as they were; the whole row when it was taken away';
comment on column members.merge_step.after is 'The same columns as they became; null when the row was taken away';
comment on column members.merge_step.binding is 'The merge is not undone when somebody has changed this since';

create index merge_step_by_merge on members.merge_step (merge, id desc);

revoke update, delete, truncate on members.merge, members.merge_undo, members.merge_step from cabas_app;

-- A file stands for others or is stood for, never both: whoever asks follows one link, and no circle can close.
create function members.guard_merge() returns trigger language plpgsql as $$
begin
    if exists (select from members.member m where m.id = new.merged_into and m.merged_into is not null)
       or exists (select from members.member m where m.merged_into = new.id) then
        raise exception 'file % cannot be merged into %', new.id, new.merged_into
            using errcode = 'check_violation', constraint = 'merged_once';
    end if;
    return new;
end $$;

create trigger guard_merge before insert or update of merged_into on members.member
    for each row when (new.merged_into is not null) execute function members.guard_merge();

-- Whatever is written for a file at the very moment when it is merged goes to the file that stands for it: the lock waits for the merge.
create function members.standing(file bigint) returns bigint language sql as $$
    select coalesce(m.merged_into, m.id) from members.member m where m.id = file for key share
$$;

comment on function members.standing(bigint) is 'The file that stands for a file, itself unless it was merged; waits for a merge under way';

create function members.follow_merge() returns trigger language plpgsql as $$
begin
    new.member := coalesce(members.standing(new.member), new.member);
    return new;
end $$;

do $$
declare
    part text;
begin
    foreach part in array array['email', 'phone', 'address', 'social', 'membership', 'household_member', 'group_member',
                                'member_tag', 'field_value', 'consent'] loop
        execute format('create trigger follow_merge before insert on members.%I for each row
                        when (coalesce(current_setting(''cabas.bulk_load'', true), '''') <> ''on'')
                        execute function members.follow_merge()', part);
    end loop;
end $$;

-- Undoes one step: DONE, or KEPT when somebody has changed just that since, GONE when the row is no more, LOST when it has no place any more.
create function members.undo_step(step members.merge_step) returns text language plpgsql as $$
declare
    target text := step.relation::regclass::text;
    names text;
    located text;
    rows int;
begin
    if step.after is null then
        select string_agg(quote_ident(a.attname), ', ') into names from pg_attribute a
        where a.attrelid = target::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '';
        execute format('insert into %1$s (%2$s) overriding system value select %2$s from jsonb_populate_record(null::%1$s, $1)', target, names)
        using step.before;
        return 'DONE';
    end if;
    select string_agg(format('t.%1$I = (jsonb_populate_record(null::%2$s, $1)).%1$I', k, target), ' and ') into located
    from jsonb_object_keys(step.key) k;
    select string_agg(quote_ident(k), ', ') into names from jsonb_object_keys(step.before) k;
    execute format('update %1$s t set (%2$s) = (select %2$s from jsonb_populate_record(null::%1$s, $2)) where %3$s
                    and (select bool_and(to_jsonb(t) -> k is not distinct from $3 -> k) from jsonb_object_keys($3) k)', target, names, located)
    using step.key, step.before, step.after;
    get diagnostics rows = row_count;
    if rows > 0 then
        return 'DONE';
    end if;
    execute format('select count(*) from %s t where %s', target, located) into rows using step.key;
    return case when rows > 0 then 'KEPT' else 'GONE' end;
exception when integrity_constraint_violation then
    return 'LOST';
end $$;

-- Whoever was made anonymous is so in the steps of their merges too, which cannot be undone any more.
create function members.forget_steps() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from members.merge_step s using members.merge m where s.merge = m.id and new.id in (m.kept, m.gone);
    return null;
end $$;

revoke execute on function members.forget_steps() from public;

create trigger forget_steps after update of anonymised on members.member
    for each row when (new.anonymised is not null and old.anonymised is null) execute function members.forget_steps();

-- A search finds a file by the names and numbers of those it stands for, too.
create or replace function members.words_of(m members.member) returns text language sql stable as $$
    select public.searchable(concat_ws(' ', m.number, m.first_name, m.last_name, m.nickname, m.company,
        (select string_agg(e.address, ' ' order by e.id) from members.email e where e.member = m.id),
        (select string_agg(p.digits, ' ' order by p.id) from members.phone p where p.member = m.id),
        (select string_agg(concat_ws(' ', a.postcode, a.city), ' ' order by a.id) from members.address a where a.member = m.id),
        (select string_agg(concat_ws(' ', g.number, g.first_name, g.last_name, g.company), ' ' order by g.id)
         from members.member g where g.merged_into = m.id)))
$$;

create or replace function members.find_by_contact() returns trigger language plpgsql as $$
begin
    -- joined as wholes, not asked member by member: an import brings a hundred thousand at once
    with touched as (select distinct c.member from contacts c),
         emails as (select e.member, string_agg(e.address, ' ' order by e.id) as words
                    from members.email e join touched using (member) group by e.member),
         phones as (select p.member, string_agg(p.digits, ' ' order by p.id) as words
                    from members.phone p join touched using (member) group by p.member),
         addresses as (select a.member, string_agg(concat_ws(' ', a.postcode, a.city), ' ' order by a.id) as words
                       from members.address a join touched using (member) group by a.member),
         merged as (select g.merged_into as member,
                           string_agg(concat_ws(' ', g.number, g.first_name, g.last_name, g.company), ' ' order by g.id) as words
                    from members.member g join touched t on t.member = g.merged_into group by g.merged_into),
         found as (select m.id, public.searchable(concat_ws(' ', m.number, m.first_name, m.last_name, m.nickname, m.company,
                          e.words, p.words, a.words, g.words)) as words
                   from touched t join members.member m on m.id = t.member
                   left join emails e on e.member = m.id left join phones p on p.member = m.id
                   left join addresses a on a.member = m.id left join merged g on g.member = m.id)
    update members.member m set found_by = f.words from found f where f.id = m.id and m.found_by is distinct from f.words;
    return null;
end $$;

create or replace view members.twin_waiting as
select p.id, p.a, p.b, p.score, p.reasons, p.found
from members.twin_rule r, members.twin_pair p
join members.member x on x.id = p.a and x.merged_into is null
join members.member y on y.id = p.b and y.merged_into is null
where p.score >= r.review and members.said_distinct(p.a, p.b) is not true;
