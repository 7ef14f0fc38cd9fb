create table shifts.swap_declined (
    swap    bigint      not null references shifts.swap on delete cascade,
    booking bigint      not null references shifts.booking,
    at      timestamptz not null,
    primary key (swap, booking)
);

comment on table shifts.swap_declined is 'Who would rather keep their place than exchange it: they are not asked again';
