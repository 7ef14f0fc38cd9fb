create table shifts.cycle_letter (
    account bigint      not null references shifts.account,
    cycle   date        not null,
    kind    text        not null,
    at      timestamptz not null,
    primary key (account, cycle, kind)
);

comment on table shifts.cycle_letter is 'Of which cycles an account was written to, once by each kind of letter';
