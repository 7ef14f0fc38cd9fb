create table fees.call (
    id       bigint        generated always as identity primary key,
    type     bigint        not null references fees.type,
    begins   text          not null check (begins in ('NEXT', 'DAY')),
    day      date          not null,
    amount   numeric(12,2) check (amount >= 0),
    method   bigint        references fees.method,
    note     text          not null default '' check (length(note) <= 2000),
    query    text          not null default '' check (length(query) <= 20000),
    chosen   int           not null check (chosen >= 0),
    written  int           not null check (written > 0),
    at       timestamptz   not null,
    author   text          not null,
    undone   timestamptz,
    undoer   text,
    kept     int           check (kept >= 0),
    constraint undone_by_somebody check ((undone is null) = (undoer is null) and (undone is null) = (kept is null))
);

comment on table fees.call is 'The same fee written down for many members at once; its fees bear its number';
comment on column fees.call.begins is 'NEXT: each fee begins the day after what covers its member; DAY: all begin on the same day';
comment on column fees.call.day is 'Of DAY, the first day; of NEXT, whoever is covered beyond it was left out';
comment on column fees.call.amount is 'Of each fee; null when it was what the type asks';
comment on column fees.call.query is 'Selection, as the address of the list of members says it';
comment on column fees.call.kept is 'Fees left as they are when the call was taken back, as something had been paid of them';

create index call_by_time on fees.call (at desc, id desc);

alter table fees.fee add column call bigint references fees.call;

comment on column fees.fee.call is 'Call that it was written by; null when it was written alone';

create index fee_of_call on fees.fee (call, id) where call is not null;
