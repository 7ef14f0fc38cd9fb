-- What is owed, and when: POP la Coop's figures unless the coop chooses others.
create table shifts.time_rule (
    only_one     boolean primary key default true check (only_one),
    due          int     not null default 180 check (due between 0 and 10000),
    cycle        text    not null default 'PERSONAL' check (cycle in ('PERSONAL', 'COMMON', 'YEAR')),
    days         int     not null default 28 check (days between 7 and 364),
    credit       text    not null default 'BOOKING' check (credit in ('BOOKING', 'ATTENDANCE')),
    absence      int     not null default 0 check (absence between 0 and 10000),
    ceiling      int     not null default 0 check (ceiling between 0 and 10000),
    savings      boolean not null default true,
    strict       boolean not null default true,
    quota        boolean not null default true,
    extra_days   int     default 3 check (extra_days between 0 and 366),
    people       int     not null default 2 check (people between 1 and 20),
    since        date    not null default '2000-01-01'
);

comment on table shifts.time_rule is 'How time is owed, credited and saved';
comment on column shifts.time_rule.due is 'Minutes owed for each cycle';
comment on column shifts.time_rule.cycle is 'PERSONAL: so many days from the first shift of an account; COMMON: for all, from the epoch of week letters; YEAR: from one anniversary of the first shift to the next';
comment on column shifts.time_rule.days is 'Days of a cycle; not used by YEAR';
comment on column shifts.time_rule.credit is 'BOOKING: a shift counts once it is booked; ATTENDANCE: once somebody says that it was done';
comment on column shifts.time_rule.absence is 'Minutes taken off for an absence nobody excused, besides the shift that does not count';
comment on column shifts.time_rule.ceiling is 'Minutes that the time account may keep after the end of a cycle; what is above is saved, or lost';
comment on column shifts.time_rule.savings is 'Whether what is above the ceiling is saved, and pays for what is missing later';
comment on column shifts.time_rule.strict is 'Whether an absence, or a place given back too late, keeps savings from paying for that cycle';
comment on column shifts.time_rule.quota is 'Whether nobody books more than what is owed, except extra shifts';
comment on column shifts.time_rule.extra_days is 'Days before a shift from which anybody may take it beyond what is owed; null when never';
comment on column shifts.time_rule.people is 'How many people may share an account';

comment on column shifts.time_rule.since is 'Day on which the cycles became what they are: only later ones are counted so';

insert into shifts.time_rule default values;

create table shifts.account (
    id     bigint      generated always as identity primary key,
    first  date,
    kept   date        not null default '-infinity',
    closed date,
    joined bigint      references shifts.account,
    opened timestamptz not null,
    constraint joined_to_another check (joined <> id)
);

comment on table shifts.account is 'Accounts of time: of one person, or of people who share what they owe';
comment on column shifts.account.first is 'Day of the first shift, from which personal cycles are counted; null before';
comment on column shifts.account.kept is 'From when cycles and shifts are counted here; infinity while another program counts them';
comment on column shifts.account.closed is 'From when nothing is owed any more; null while it is';

comment on column shifts.account.joined is 'Account that goes on for it: its lines count there, and stay as they were written; null when it goes on by itself';

create index account_joined on shifts.account (joined) where joined is not null;

create table shifts.sharer (
    member  bigint primary key references members.member,
    account bigint not null references shifts.account
);

comment on table shifts.sharer is 'Whose time an account counts';

create index sharer_of_account on shifts.sharer (account);

create view shifts.owner as
    select a.id, s.member from shifts.account a join shifts.sharer s on s.account = coalesce(a.joined, a.id);

comment on view shifts.owner is 'Whose lines an account holds, those of accounts that were joined to theirs included';

-- An account that goes on for others is joined to none itself.
create function shifts.joins_are_flat() returns trigger language plpgsql as $$
begin
    if new.joined is not null and (exists (select from shifts.account a where a.joined = new.id)
            or exists (select from shifts.account a where a.id = new.joined and a.joined is not null)) then
        raise exception 'joined to one that is joined' using errcode = 'check_violation', constraint = 'joins_are_flat';
    end if;
    return new;
end $$;

create trigger joins_are_flat before insert or update of joined on shifts.account for each row execute function shifts.joins_are_flat();

create table shifts.entry (
    id         bigint      generated always as identity primary key,
    account    bigint      not null references shifts.account,
    kind       text        not null check (kind in ('TIME', 'SAVINGS')),
    minutes    int         not null check (minutes between -1000000 and 1000000),
    reason     text        not null check (reason in ('SHIFT', 'ABSENCE', 'REVERSAL', 'CYCLE', 'PAUSED', 'EXEMPT', 'LAPSED', 'SURPLUS', 'REPAID',
                               'KEPT', 'CORRECTION', 'TRANSFER', 'INVALIDATED', 'RELEASED')),
    counts     timestamp   not null,
    written    timestamptz not null,
    written_by text        not null,
    booking    bigint      references shifts.booking,
    turn       int         not null default 1 check (turn >= 1),
    cycle      date,
    reverses   bigint      unique references shifts.entry,
    note       text        not null default '' check (length(note) <= 1000),
    origin     text        not null default '',
    constraint entry_of_a_cycle check (reason not in ('CYCLE', 'PAUSED', 'EXEMPT', 'LAPSED') or cycle is not null),
    constraint entry_reverses check ((reason = 'REVERSAL') = (reverses is not null)),
    constraint correction_with_reason check (reason <> 'CORRECTION' or origin <> '' or note <> '')
);

comment on table shifts.entry is 'Every minute, and why: written once, never changed';
comment on column shifts.entry.kind is 'TIME: what is owed and done; SAVINGS: what was done beyond';
comment on column shifts.entry.counts is 'From when it counts, on the shop''s clock: a shift counts from its beginning';
comment on column shifts.entry.turn is 'How many times a booking was counted: once more each time it had been taken back';
comment on column shifts.entry.cycle is 'First day of the cycle that begins, for what its beginning brings';
comment on column shifts.entry.reverses is 'The line that it takes back; once only';
comment on column shifts.entry.origin is 'Program that wrote the line; empty when it was written here';

create index entry_of_account on shifts.entry (account, counts, id);
create index entry_of_booking on shifts.entry (booking) where booking is not null;
create unique index cycle_counts_once on shifts.entry (account, cycle) where origin = '' and reason in ('CYCLE', 'PAUSED', 'EXEMPT', 'LAPSED');
create unique index booking_counts_once on shifts.entry (booking, reason, turn) where origin = '' and reason in ('SHIFT', 'ABSENCE');
create index entry_of_cycle on shifts.entry (account, cycle desc) where cycle is not null;

revoke update, delete, truncate on shifts.entry from cabas_app;

create table shifts.leave_kind (
    id       bigint  generated always as identity primary key,
    name     text    not null check (name = btrim(name) and length(name) between 1 and 100),
    may_shop boolean not null,
    may_help boolean not null,
    own      boolean not null,
    ended    boolean not null default false
);

comment on table shifts.leave_kind is 'Reasons why nothing is owed for a while';
comment on column shifts.leave_kind.may_shop is 'Whether people on such a leave go on shopping';
comment on column shifts.leave_kind.may_help is 'Whether they may still take shifts';
comment on column shifts.leave_kind.own is 'Whether members ask for it by themselves: it begins with their next cycle';

create unique index leave_kind_name on shifts.leave_kind (lower(name));

insert into shifts.leave_kind (name, may_shop, may_help, own) values
    ('Pause', false, false, true),
    ('Maladie', true, true, false),
    ('Congé parental', true, true, false),
    ('Dispense', true, true, false);

create table shifts.leave (
    id      bigint      generated always as identity primary key,
    account bigint      not null references shifts.account,
    kind    bigint      not null references shifts.leave_kind,
    since   date        not null,
    until   date,
    note    text        not null default '' check (length(note) <= 500),
    written timestamptz not null,
    written_by text     not null,
    origin  text        not null default '',
    constraint leave_lasts check (until is null or since <= until),
    constraint one_leave_at_a_time exclude using gist (account with =, kind with =, daterange(since, until, '[]') with &&) where (origin = '')
);

comment on table shifts.leave is 'Days, both included, for which an account owes nothing';
comment on column shifts.leave.until is 'Last day; null while nobody knows';
comment on column shifts.leave.origin is 'Program that wrote it; empty when it was written here';

create index leave_of_account on shifts.leave (account, since);

alter table shifts.booking add column attended text check (attended in ('DONE', 'LATE', 'EXCUSED', 'ABSENT'));

comment on column shifts.booking.attended is 'What became of it, as last said; null while nobody said';

create table shifts.attendance (
    id        bigint      generated always as identity primary key,
    booking   bigint      not null references shifts.booking,
    attended  text        check (attended in ('DONE', 'LATE', 'EXCUSED', 'ABSENT')),
    source    text        not null check (source in ('SHEET', 'BADGE', 'OFFICE', 'IMPORT')),
    marked    timestamptz not null,
    marked_by text        not null
);

comment on table shifts.attendance is 'What was said of who came, by whom, one line each time; null takes it back';

create index attendance_of_booking on shifts.attendance (booking, id);

revoke update, delete, truncate on shifts.attendance from cabas_app;

-- First day of the cycle that a day is in. Written without a query of its own, so that it costs a list nothing.
create function shifts.cycle_start(mode text, first date, epoch date, days int, on_day date) returns date language sql immutable as $$
    select case mode
        when 'PERSONAL' then first + floor((on_day - first)::numeric / days)::int * days
        when 'COMMON' then epoch + floor((on_day - epoch)::numeric / days)::int * days
        when 'YEAR' then (first + make_interval(years => (extract(year from on_day) - extract(year from first))::int
            - case when (first + make_interval(years => (extract(year from on_day) - extract(year from first))::int))::date > on_day
                   then 1 else 0 end))::date
    end
$$;

-- First day of the next cycle.
create function shifts.cycle_next(mode text, first date, epoch date, days int, on_day date) returns date language sql immutable as $$
    select case mode
        when 'PERSONAL' then first + floor((on_day - first)::numeric / days)::int * days + days
        when 'COMMON' then epoch + floor((on_day - epoch)::numeric / days)::int * days + days
        when 'YEAR' then (first + make_interval(years => (extract(year from on_day) - extract(year from first))::int
            + case when (first + make_interval(years => (extract(year from on_day) - extract(year from first))::int))::date > on_day
                   then 0 else 1 end))::date
    end
$$;
