create table shifts.absence_rule (
    only_one   boolean primary key default true check (only_one),
    stand_ins  boolean not null default false,
    swaps      boolean not null default false,
    solidarity boolean not null default false
);

comment on table shifts.absence_rule is 'What whoever cannot come may do besides telling: nothing, unless the coop wants more';

insert into shifts.absence_rule default values;

alter table shifts.booking add column handed boolean not null default false;

comment on column shifts.booking.handed is 'Whether somebody else took the place over: it is not a place given back too late';

create table shifts.notice (
    booking bigint      primary key references shifts.booking,
    why     text        not null check (length(why) between 1 and 500),
    at      timestamptz not null
);

comment on table shifts.notice is 'Who said too late to give their place back that they cannot come, and why';

create table shifts.offer (
    id        bigint      generated always as identity primary key,
    booking   bigint      not null references shifts.booking,
    asked     timestamptz not null,
    withdrawn timestamptz,
    taken     timestamptz,
    taken_as  bigint      references shifts.booking,
    constraint taken_as_a_booking check ((taken is null) = (taken_as is null)),
    constraint taken_or_withdrawn check (taken is null or withdrawn is null)
);

comment on table shifts.offer is 'Places that people who cannot come would hand over; they are expected until somebody takes them';

create unique index offered_once on shifts.offer (booking) where taken is null and withdrawn is null;

create table shifts.swap (
    id        bigint      generated always as identity primary key,
    booking   bigint      not null references shifts.booking,
    wanted    bigint      not null references shifts.shift on delete cascade,
    asked     timestamptz not null,
    withdrawn timestamptz,
    accepted  timestamptz,
    accepted_with bigint  references shifts.booking,
    constraint accepted_with_a_booking check ((accepted is null) = (accepted_with is null)),
    constraint accepted_or_withdrawn check (accepted is null or withdrawn is null)
);

comment on table shifts.swap is 'Places that people would exchange for one at another shift, with whoever is booked there and agrees first';

create unique index swap_asked_once on shifts.swap (booking, wanted) where accepted is null and withdrawn is null;
create index swap_wanted on shifts.swap (wanted) where accepted is null and withdrawn is null;

create table shifts.solidarity (
    only_one boolean primary key default true check (only_one),
    account  bigint  not null unique references shifts.account
);

comment on table shifts.solidarity is 'The account in which members put hours for those who cannot do theirs';
