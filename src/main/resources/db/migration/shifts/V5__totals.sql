create table shifts.total (
    account bigint primary key references shifts.account,
    time    bigint not null,
    savings bigint not null,
    cycle   date
);

comment on table shifts.total is 'What the lines of each account come to, kept by the database as they are written: for lists, not for proofs';

comment on column shifts.total.cycle is 'First day of the latest cycle that was counted; null while none was';

create function shifts.keep_totals() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
    insert into shifts.total (account, time, savings, cycle)
    select account, coalesce(sum(minutes) filter (where kind = 'TIME'), 0), coalesce(sum(minutes) filter (where kind = 'SAVINGS'), 0), max(cycle)
    from written group by account order by account
    on conflict (account) do update set time = shifts.total.time + excluded.time, savings = shifts.total.savings + excluded.savings,
        cycle = greatest(shifts.total.cycle, excluded.cycle);
    return null;
end $$;

revoke execute on function shifts.keep_totals() from public;

create trigger keep_totals after insert on shifts.entry referencing new table as written for each statement execute function shifts.keep_totals();

revoke insert, update, delete, truncate on shifts.total from cabas_app;

create view shifts.owed as
    select coalesce(a.joined, a.id) as account, sum(t.time) as ahead, sum(t.savings) as savings
    from shifts.total t join shifts.account a on a.id = t.account group by coalesce(a.joined, a.id);

comment on view shifts.owed is 'What each account that goes on comes to, with what is booked ahead';
