-- One goes on where the other ends: a coop may let two shifts of a person overlap by some minutes, for the hand-over.
alter table shifts.setting add column overlap int not null default 0 check (overlap between 0 and 120);

comment on column shifts.setting.overlap is 'Minutes by which two shifts of one person may overlap';

create function shifts.held(starts timestamp, ends timestamp) returns tsrange language sql stable as $$
    select tsrange(starts, greatest(ends - make_interval(mins => overlap), starts + interval '1 minute')) from shifts.setting
$$;

comment on function shifts.held is 'When a shift keeps somebody from being at another one';
comment on column shifts.booking.span is 'When it keeps from being elsewhere, as the shift and the settings say: nobody is at two at once';

create or replace function shifts.keep_places() returns trigger language plpgsql as $$
declare
    high record;
begin
    insert into shifts.place (shift, number) select new.id, n from generate_series(1, new.most) n on conflict do nothing;
    for high in select id from shifts.booking where shift = new.id and cancelled is null and number > new.most order by booked, id loop
        update shifts.booking set number = (
            select min(p.number) from shifts.place p where p.shift = new.id and p.number <= new.most and not exists (
                select from shifts.booking b where b.shift = new.id and b.number = p.number and b.cancelled is null))
        where id = high.id;
    end loop;
    delete from shifts.place where shift = new.id and number > new.most;
    if tg_op = 'UPDATE' and (old.starts, old.ends) is distinct from (new.starts, new.ends) then
        update shifts.booking set span = shifts.held(new.starts, new.ends) where shift = new.id and cancelled is null;
    end if;
    return null;
exception when check_violation then
    raise exception 'more are booked than places' using errcode = 'check_violation', constraint = 'places_are_taken';
end $$;

create or replace function shifts.span_of_booking() returns trigger language plpgsql as $$
declare
    taken shifts.shift;
begin
    select * into taken from shifts.shift where id = new.shift for share;
    if not found or taken.cancelled is not null then
        raise exception 'shift is cancelled' using errcode = 'check_violation', constraint = 'shift_takes_place';
    end if;
    new.span := shifts.held(taken.starts, taken.ends);
    return new;
end $$;
