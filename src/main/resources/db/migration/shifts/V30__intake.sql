-- What another program tells of shifts and time, and how it is taken back.
alter table shifts.booking add column origin text not null default '';

comment on column shifts.booking.origin is 'Program that told of it; empty when it was booked here';

create view shifts.entry_fact as
    select id, account, kind, minutes, reason, counts, cycle, booking, origin from shifts.entry;

comment on view shifts.entry_fact is 'Every line of every account, as written';

create view shifts.booking_fact as
    select b.id, b.shift, b.member, s.starts, s.ends, b.cancelled, b.attended, b.origin
    from shifts.booking b join shifts.shift s on s.id = b.shift;

comment on view shifts.booking_fact is 'Every booking, those given back included, with when its shift is';

create view shifts.account_fact as
    select a.id, a.first, a.kept, a.closed, a.joined from shifts.account a;

comment on view shifts.account_fact is 'Accounts of time, without whose they are';

-- Lines of another program go with the import that brought them; totals are then summed anew.
create function shifts.take_back_entries(lines bigint[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
    touched bigint[];
begin
    select array_agg(distinct account) into touched from shifts.entry where id = any(lines) and origin <> '';
    delete from shifts.entry where id = any(lines) and origin <> '';
    delete from shifts.total where account = any(touched);
    insert into shifts.total (account, time, savings, cycle)
    select account, coalesce(sum(minutes) filter (where kind = 'TIME'), 0), coalesce(sum(minutes) filter (where kind = 'SAVINGS'), 0), max(cycle)
    from shifts.entry where account = any(touched) group by account;
end $$;

revoke execute on function shifts.take_back_entries(bigint[]) from public;
grant execute on function shifts.take_back_entries(bigint[]) to cabas_app;

create function shifts.take_back_bookings(bookings bigint[]) returns void language sql security definer set search_path = '' as $$
    delete from shifts.attendance a using shifts.booking b
    where b.id = a.booking and b.id = any(bookings) and b.origin <> '' and a.source = 'IMPORT';
    delete from shifts.booking where id = any(bookings) and origin <> '';
$$;

revoke execute on function shifts.take_back_bookings(bigint[]) from public;
grant execute on function shifts.take_back_bookings(bigint[]) to cabas_app;
