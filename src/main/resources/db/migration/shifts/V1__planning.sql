create schema shifts;

comment on schema shifts is 'Shifts: what a week asks for, dated shifts, who takes which place';

-- Times are those of the shop's clock on the wall: a shift from 9 to 12 is so on the night of a clock change too.

create table shifts.setting (
    only_one    boolean primary key default true check (only_one),
    ahead       int  not null default 27 check (ahead between 1 and 366),
    letters     int  not null default 0 check (letters between 0 and 8 and letters <> 1),
    epoch       date not null default '2024-01-01' check (extract(isodow from epoch) = 1),
    holidays    boolean not null default true,
    cancel_days int  not null default 3 check (cancel_days between 0 and 60),
    a_day       int  not null default 2 check (a_day between 1 and 10)
);

comment on table shifts.setting is 'How shifts are laid out and booked';
comment on column shifts.setting.ahead is 'Days ahead for which shifts are laid out';
comment on column shifts.setting.letters is 'How many weeks follow one another, A, B, C…; 0 when every week is alike';
comment on column shifts.setting.epoch is 'Monday of a week A';
comment on column shifts.setting.holidays is 'Whether the shop is closed on public holidays of France';
comment on column shifts.setting.cancel_days is 'Whole days before a shift until which members give it back by themselves';
comment on column shifts.setting.a_day is 'Shifts that one person may take on one day';

insert into shifts.setting default values;

create table shifts.job (
    id    bigint  generated always as identity primary key,
    name  text    not null check (name = btrim(name) and length(name) between 1 and 100),
    help  text    not null default '' check (length(help) <= 2000),
    ended boolean not null default false
);

comment on table shifts.job is 'Kinds of work: till, shelves, welcome…';

create unique index job_name on shifts.job (lower(name));

create table shifts.week (
    id   bigint generated always as identity primary key,
    name text   not null check (name = btrim(name) and length(name) between 1 and 100)
);

comment on table shifts.week is 'Typical weeks';

create unique index week_name on shifts.week (lower(name));

create table shifts.season (
    id    bigint generated always as identity primary key,
    week  bigint not null references shifts.week,
    since date   not null,
    until date   not null,
    constraint season_lasts check (since <= until),
    constraint one_week_at_a_time exclude using gist (daterange(since, until, '[]') with &&)
);

comment on table shifts.season is 'From when until when, both included, a typical week holds; one at a time';

create table shifts.slot (
    id      bigint  generated always as identity primary key,
    week    bigint  not null references shifts.week,
    weekday int     not null check (weekday between 1 and 7),
    letter  int     check (letter between 1 and 8),
    starts  time    not null,
    minutes int     not null check (minutes between 15 and 1440),
    job     bigint  not null references shifts.job,
    least   int     not null check (least >= 0),
    most    int     not null check (most between 1 and 100),
    note    text    not null default '' check (length(note) <= 500),
    ended   boolean not null default false,
    constraint least_fit_in check (least <= most)
);

comment on table shifts.slot is 'What a typical week asks for: so many people for a job, on a day of the week, from an hour on';
comment on column shifts.slot.letter is '1 for week A, 2 for B…; null for every week';
comment on column shifts.slot.note is 'What people must know before they take it';

create index slot_of_week on shifts.slot (week, weekday, starts);

create table shifts.closing (
    id     bigint generated always as identity primary key,
    since  date   not null,
    until  date   not null,
    starts time,
    ends   time,
    why    text   not null check (length(why) between 1 and 200),
    constraint closing_lasts check (since <= until),
    constraint closing_hours check ((starts is null) = (ends is null) and (starts is null or starts < ends))
);

comment on table shifts.closing is 'Days, or hours of days, on which the shop is closed';
comment on column shifts.closing.starts is 'Null when it is closed all day';

create table shifts.shift (
    id            bigint      generated always as identity primary key,
    slot          bigint      references shifts.slot,
    day           date        not null,
    starts        timestamp   not null,
    ends          timestamp   not null,
    job           bigint      not null references shifts.job,
    least         int         not null check (least >= 0),
    most          int         not null check (most between 1 and 100),
    note          text        not null default '' check (length(note) <= 500),
    touched       timestamptz,
    locked        boolean     not null default false,
    cancelled     timestamptz,
    cancelled_why text        not null default '' check (length(cancelled_why) <= 500),
    version       int         not null default 0,
    constraint shift_lasts check (starts < ends and ends <= starts + interval '1 day'),
    constraint shift_of_its_day check (starts::date = day),
    constraint least_fit_in check (least <= most),
    constraint cancelled_with_reason check (cancelled is not null or cancelled_why = ''),
    constraint slot_once_a_day unique (slot, day)
);

comment on table shifts.shift is 'Dated shifts';
comment on column shifts.shift.slot is 'What it was laid out from; null for an exceptional one';
comment on column shifts.shift.touched is 'When somebody changed it by hand: laying out leaves it alone from then on';
comment on column shifts.shift.locked is 'Whether members can neither take it nor give it back by themselves';

create index shift_by_time on shifts.shift (starts, id);

create table shifts.place (
    shift  bigint not null references shifts.shift on delete cascade,
    number int    not null check (number >= 1),
    primary key (shift, number)
);

comment on table shifts.place is 'Places of a shift: a booking takes one, and there are no more than these';

create table shifts.booking (
    id           bigint      generated always as identity primary key,
    shift        bigint      not null references shifts.shift,
    number       int,
    member       bigint      not null references members.member,
    span         tsrange     not null,
    booked       timestamptz not null,
    booked_by    text        not null,
    by_staff     boolean     not null,
    cancelled    timestamptz,
    cancelled_by text        not null default '',
    reason       text        not null default '' check (length(reason) <= 500),
    foreign key (shift, number) references shifts.place (shift, number),
    constraint a_place_while_it_stands check ((cancelled is null) = (number is not null)),
    constraint not_at_two_shifts_at_once exclude using gist (member with =, span with &&) where (cancelled is null)
);

comment on table shifts.booking is 'Who takes which place; those given back stay as they were';
comment on column shifts.booking.span is 'When, as the shift says: nobody is at two at once';

create unique index place_once on shifts.booking (shift, number) where cancelled is null;
create unique index once_a_shift on shifts.booking (shift, member) where cancelled is null;
create index booking_of_member on shifts.booking (member, lower(span) desc);

-- As many places as the shift says: a place that is taken does not go, whoever sits too high moves down.
create function shifts.keep_places() returns trigger language plpgsql as $$
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
        update shifts.booking set span = tsrange(new.starts, new.ends) where shift = new.id and cancelled is null;
    end if;
    return null;
exception when check_violation then
    raise exception 'more are booked than places' using errcode = 'check_violation', constraint = 'places_are_taken';
end $$;

create trigger keep_places after insert or update of most, starts, ends on shifts.shift for each row execute function shifts.keep_places();

-- A booking is when its shift is, and nobody takes a place at a shift that does not take place.
create function shifts.span_of_booking() returns trigger language plpgsql as $$
declare
    taken shifts.shift;
begin
    select * into taken from shifts.shift where id = new.shift for share;
    if not found or taken.cancelled is not null then
        raise exception 'shift is cancelled' using errcode = 'check_violation', constraint = 'shift_takes_place';
    end if;
    new.span := tsrange(taken.starts, taken.ends);
    return new;
end $$;

create trigger span_of_booking before insert on shifts.booking for each row execute function shifts.span_of_booking();

revoke delete, truncate on shifts.booking from cabas_app;
