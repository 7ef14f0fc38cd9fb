create table members.mass_change (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    actor       bigint      references access.account,
    actor_label text        not null,
    kind        text        not null check (kind ~ '^[A-Z_]+$'),
    label       text        not null default '' check (length(label) <= 1000),
    day         date,
    reason      text        not null check (length(reason) <= 500),
    query       text        not null default '' check (length(query) <= 20000),
    chosen      int         not null check (chosen >= 0),
    changed     int         not null default 0 check (changed >= 0),
    undoes      bigint      references members.mass_change,
    exceptions  bigint[]    not null default '{}'
);

comment on table members.mass_change is 'Changes made to many files at once; what each file held is in members.history, where bulk is their number';
comment on column members.mass_change.label is 'What files were changed to, as it was named that day';
comment on column members.mass_change.query is 'Selection, as the address of the list says it';
comment on column members.mass_change.chosen is 'Files of the selection';
comment on column members.mass_change.changed is 'Files that changed; of an undo, those that hold again what they held';
comment on column members.mass_change.undoes is 'Mass change that this one takes back';
comment on column members.mass_change.exceptions is 'Of an undo, the files left alone because somebody has changed them since';

create unique index undone_once on members.mass_change (undoes);

-- Puts one row back as it was before a line of the history, unless it no longer holds what that line left in it.
create function members.restore(line members.history) returns boolean language plpgsql as $$
declare
    place text := case line.part
        when 'member_tag' then format('t.tag = %L and t.member = %L', line.row_id, line.member)
        when 'group_member' then format('t.member_group = %L and t.member = %L', line.row_id, line.member)
        when 'household_member' then format('t.member = %L', line.member)
        else format('t.id = %L', line.row_id) end;
    as_left text := '(select coalesce(bool_and(to_jsonb(t) -> k is not distinct from $1 -> k), true) from jsonb_object_keys($1) k
                      where k not in (''recorded'', ''changed'', ''version'', ''found_by''))';
    names text;
    rows int;
begin
    select string_agg(quote_ident(a.attname), ', ') into names from pg_attribute a
    where a.attrelid = format('members.%I', line.part)::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and (line.after is null or line.before is null or line.before ? a.attname);
    if line.before is null then
        execute format('delete from members.%I t where %s and %s', line.part, place, as_left) using line.after;
    elsif line.after is null then
        execute format('insert into members.%1$I (%2$s) overriding system value
                        select %2$s from jsonb_populate_record(null::members.%1$I, $1) on conflict do nothing', line.part, names)
        using line.before;
    else
        execute format('update members.%1$I t set (%2$s) = (select %2$s from jsonb_populate_record(null::members.%1$I, $2))
                        where %3$s and %4$s', line.part, names, place, as_left)
        using line.after, line.before;
    end if;
    get diagnostics rows = row_count;
    return rows > 0;
exception when integrity_constraint_violation then
    return false;
end $$;
