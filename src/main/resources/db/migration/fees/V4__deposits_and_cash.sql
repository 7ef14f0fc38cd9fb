create table fees.deposit (
    id       bigint      generated always as identity primary key,
    method   bigint      not null references fees.method,
    day      date        not null,
    recorded timestamptz not null,
    author   text        not null
);

comment on table fees.deposit is 'Cash or cheques brought to the bank together, with their slip (bordereau de remise)';

create table fees.deposit_payment (
    payment bigint primary key references fees.payment,
    deposit bigint not null references fees.deposit
);

comment on table fees.deposit_payment is 'What was brought: a payment goes to the bank once';

create index deposit_payment_by_deposit on fees.deposit_payment (deposit);

create table fees.cash_count (
    id       bigint        generated always as identity primary key,
    day      date          not null,
    expected numeric(12,2) not null,
    counted  numeric(12,2) not null check (counted >= 0),
    note     text          not null default '' check (length(note) <= 2000),
    recorded timestamptz   not null,
    author   text          not null
);

comment on table fees.cash_count is 'What was in the cash box at the end of a day, beside what should have been';
comment on column fees.cash_count.expected is 'Cash received and not brought to the bank';

create index cash_count_by_day on fees.cash_count (day desc, id desc);

revoke update, delete, truncate on fees.deposit, fees.deposit_payment, fees.cash_count from cabas_app;

-- Sums by day of payment.
create index payment_by_method on fees.payment (method, paid_on);
