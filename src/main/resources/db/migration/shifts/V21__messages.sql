create table shifts.message (
    kind       text    primary key check (kind ~ '^[A-Z_]{1,30}$'),
    active     boolean not null,
    days       int     not null check (days between 0 and 60),
    subject_fr text    not null default '' check (length(subject_fr) <= 200),
    body_fr    text    not null default '' check (length(body_fr) <= 10000),
    subject_en text    not null default '' check (length(subject_en) <= 200),
    body_en    text    not null default '' check (length(body_en) <= 10000),
    circle     bigint,
    address    text    not null default '' check (length(address) <= 254)
);

comment on table shifts.message is 'Letters about shifts as the coop wants them; a kind that is not here is as it comes';
comment on column shifts.message.days is 'Days before the shift, for kinds that go before one';
comment on column shifts.message.subject_fr is 'Empty for the standard words, like the three that follow';
comment on column shifts.message.circle is 'Whose members it goes to; null for none';
comment on column shifts.message.address is 'Who else it goes to; where both are empty it goes to whoever keeps shifts';

create table shifts.reminded (
    booking bigint      primary key references shifts.booking,
    at      timestamptz not null,
    letter  bigint
);

comment on table shifts.reminded is 'Of which bookings somebody was reminded, once';
comment on column shifts.reminded.letter is 'Null when there was no address to write to';

create table shifts.alerted (
    shift bigint      not null references shifts.shift on delete cascade,
    kind  text        not null,
    at    timestamptz not null,
    primary key (shift, kind)
);

comment on table shifts.alerted is 'Of which shifts without enough people whoever looks after them was told, once by each kind of letter';
