alter table shifts.option
    add column fixed        boolean not null default false,
    add column keeping      boolean not null default true,
    add column keeping_days int     not null default 7 check (keeping_days between 1 and 27);

comment on column shifts.option.fixed is 'Whether members hold places of a slot for good';
comment on column shifts.option.keeping is 'Whether whoever came four weeks before is kept the same place for a while';
comment on column shifts.option.keeping_days is 'Days for which such a place is kept';

-- Shifts that are there already are offered to nobody.
alter table shifts.shift add column regulars boolean not null default true;
alter table shifts.shift alter column regulars set default false;

comment on column shifts.shift.regulars is 'Whether places were kept for those who come regularly; done once';

create table shifts.fixed (
    id       bigint      generated always as identity primary key,
    slot     bigint      not null references shifts.slot,
    member   bigint      not null references members.member,
    since    date        not null,
    until    date,
    weeks    int         not null check (weeks between 1 and 8),
    given    timestamptz not null,
    given_by text        not null,
    constraint fixed_lasts check (since <= until),
    constraint fixed_once exclude using gist (slot with =, member with =, daterange(since, until, '[]') with &&)
);

comment on table shifts.fixed is 'Who comes to a slot regularly: booked whenever it is laid out';
comment on column shifts.fixed.since is 'First day on which they come; the next ones are counted from it';
comment on column shifts.fixed.until is 'Last day; null while nobody knows';
comment on column shifts.fixed.weeks is 'They come once in so many weeks';

create index fixed_of_member on shifts.fixed (member);

create table shifts.ask (
    id     bigint      generated always as identity primary key,
    member bigint      not null references members.member,
    hash   bytea       not null unique,
    made   timestamptz not null
);

comment on table shifts.ask is 'Letters that ask members whether they take what is kept for them; whoever has the address answers for them';

create index ask_of_member on shifts.ask (member);

create table shifts.hold (
    id       bigint      generated always as identity primary key,
    shift    bigint      not null references shifts.shift on delete cascade,
    member   bigint      not null references members.member,
    fixed    bigint      references shifts.fixed,
    ask      bigint      references shifts.ask on delete set null,
    made     timestamptz not null,
    until    date        not null,
    outcome  text        check (outcome in ('TAKEN', 'REFUSED', 'LAPSED')),
    answered timestamptz,
    why      text        not null default '' check (length(why) <= 500),
    constraint hold_once unique (shift, member),
    constraint answered_once check ((outcome is null) = (answered is null))
);

comment on table shifts.hold is 'Places kept for somebody: while one has no outcome, others do not take it';
comment on column shifts.hold.fixed is 'The fixed place that it comes from; null for whoever came four weeks before';
comment on column shifts.hold.until is 'Last day on which it is kept';
comment on column shifts.hold.why is 'Why a fixed place could not be booked; empty when it was';

create index hold_of_member on shifts.hold (member);
create index hold_open on shifts.hold (until) where outcome is null;
create index hold_of_fixed on shifts.hold (fixed) where fixed is not null;
create index hold_of_ask on shifts.hold (ask) where ask is not null;
