create schema fees;

comment on schema fees is 'Fees (cotisations) and gifts, payments, who is covered until when';

create table fees.method (
    id      bigint  generated always as identity primary key,
    kind    text    not null check (kind in ('CASH', 'CARD', 'CHEQUE', 'TRANSFER', 'PAYPAL', 'SCHEDULE', 'OTHER')),
    name    text    not null check (name = btrim(name) and length(name) between 1 and 100),
    account text    not null default '' check (account ~ '^[0-9A-Z]{0,20}$'),
    ended   boolean not null default false
);

comment on table fees.method is 'Ways to pay';
comment on column fees.method.account is 'Account of the books that receives it: 512, 530…';

create unique index method_name on fees.method (lower(name));

create table fees.type (
    id             bigint        generated always as identity primary key,
    name           text          not null check (name = btrim(name) and length(name) between 1 and 150),
    kind           text          not null check (kind in ('FEE', 'DONATION')),
    amount         numeric(12,2) check (amount >= 0),
    free_amount    boolean       not null default false,
    months         int           check (months between 1 and 1200),
    until_day      text          check (until_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    offered_months int           not null default 0 check (offered_months between 0 and 11),
    prorata        boolean       not null default false,
    membership     text          check (membership in ('ASSOCIATION', 'COOPERATIVE', 'FRIEND')),
    account        text          not null default '' check (account ~ '^[0-9A-Z]{0,20}$'),
    ended          boolean       not null default false,
    constraint one_way_to_end check (months is null or until_day is null),
    constraint gifts_cover_nothing check (kind = 'FEE' or (months is null and until_day is null))
);

comment on column fees.type.amount is 'Usual amount; null when there is none';
comment on column fees.type.free_amount is 'Whoever pays chooses, from the amount up';
comment on column fees.type.months is 'How long it covers, from its first day';
comment on column fees.type.until_day is 'Covers until the day before this month and day comes next: 01-01 for calendar years';
comment on column fees.type.offered_months is 'Paid so many months before that day, it covers the next year too';
comment on column fees.type.prorata is 'Only the months left until that day are paid';
comment on column fees.type.membership is 'Kind of membership that it is for; null for any';

create unique index type_name on fees.type (lower(name));

create table fees.fee (
    id         bigint        generated always as identity primary key,
    member     bigint        not null references members.member,
    type       bigint        not null references fees.type,
    amount     numeric(12,2) not null,
    method     bigint        references fees.method,
    registered date          not null,
    starts     date          not null,
    ends       date,
    note       text          not null default '' check (length(note) <= 100000),
    cancelled  date,
    recorded   timestamptz   not null,
    author     text          not null,
    imported   boolean       not null default false,
    constraint only_imported_fees_are_negative check (amount >= 0 or imported)
);

comment on table fees.fee is 'A fee or a gift owed or paid by somebody. What is covered until when is computed from these, never stored';
comment on column fees.fee.method is 'Way agreed to pay it; null when not said';
comment on column fees.fee.ends is 'Last day covered, included; null for gifts. Imported fees may overlap or even end before they start: both are shown';
comment on column fees.fee.imported is 'Brought by an import, which may bring it again changed or take it back. Programs elsewhere let fees be negative';
comment on column fees.fee.cancelled is 'Day since which it counts no more; kept because it was written';

create index fee_by_member on fees.fee (member, ends desc);
create index fee_by_type on fees.fee (type, registered);
create index fee_by_registered on fees.fee (registered desc, id desc);

create table fees.payment (
    id        bigint        generated always as identity primary key,
    payer     bigint        not null references members.member,
    paid_on   date          not null,
    amount    numeric(12,2) not null check (amount <> 0),
    method    bigint        references fees.method,
    reference text          not null default '' check (length(reference) <= 200),
    note      text          not null default '' check (length(note) <= 100000),
    reverses  bigint        unique references fees.payment,
    recorded  timestamptz   not null,
    author    text          not null,
    imported  boolean       not null default false,
    constraint only_reversals_are_negative check (amount > 0 or reverses is not null or imported)
);

comment on table fees.payment is 'Money received, once and for all: a mistake is taken back by another line that reverses it';
comment on column fees.payment.reference is 'Of the cheque, the transfer, the card slip';

create index payment_by_payer on fees.payment (payer, paid_on desc);
create index payment_by_day on fees.payment (paid_on desc, id desc);

create table fees.allocation (
    payment bigint        not null references fees.payment,
    fee     bigint        not null references fees.fee,
    amount  numeric(12,2) not null check (amount <> 0),
    primary key (payment, fee)
);

comment on table fees.allocation is 'Which part of a payment pays which fee: one payment may pay for several people, one fee may be paid in several times';

create index allocation_by_fee on fees.allocation (fee);

create table fees.instalment (
    id      bigint        generated always as identity primary key,
    fee     bigint        not null references fees.fee,
    due     date          not null,
    amount  numeric(12,2) not null check (amount > 0),
    method  bigint        references fees.method,
    payment bigint        references fees.payment,
    note    text          not null default '' check (length(note) <= 2000)
);

comment on table fees.instalment is 'Planned part of a fee that is paid in several times';
comment on column fees.instalment.payment is 'That paid it; null while it is owed';

create index instalment_by_fee on fees.instalment (fee, due);
create index instalment_owed on fees.instalment (due) where payment is null;

create table fees.fee_field_value (
    id      bigint generated always as identity primary key,
    field   bigint not null references members.field,
    fee     bigint not null references fees.fee,
    place   int    not null default 1 check (place >= 1),
    value   text   not null check (length(value) <= 100000),
    choice  bigint,
    file    bigint references files.file,
    unique (field, fee, place),
    foreign key (choice, field) references members.field_choice (id, field)
);

create table fees.payment_field_value (
    id      bigint generated always as identity primary key,
    field   bigint not null references members.field,
    payment bigint not null references fees.payment,
    place   int    not null default 1 check (place >= 1),
    value   text   not null check (length(value) <= 100000),
    choice  bigint,
    file    bigint references files.file,
    unique (field, payment, place),
    foreign key (choice, field) references members.field_choice (id, field)
);

revoke delete, truncate on fees.payment from cabas_app;

-- Taking an import back is no accounting: what it brought was never entered here, and goes as it came.
create function fees.take_back(payments bigint[]) returns void language sql security definer set search_path = '' as $$
    delete from fees.payment where id = any(payments) and imported;
$$;

revoke execute on function fees.take_back(bigint[]) from public;
grant execute on function fees.take_back(bigint[]) to cabas_app;

-- ---------------------------------------------------------------- for other modules

create view fees.cover as
select f.member, max(f.ends) as until
from fees.fee f join fees.type t on t.id = f.type
where t.kind = 'FEE' and f.ends is not null and f.cancelled is null
group by f.member;

comment on view fees.cover is 'Last day until which the fees of each member cover them; without a row when none ever did';

create view fees.received as
select p.paid_on as day, t.kind, sum(a.amount) as amount, count(*) as payments
from fees.allocation a join fees.payment p on p.id = a.payment join fees.fee f on f.id = a.fee join fees.type t on t.id = f.type
group by p.paid_on, t.kind;

comment on view fees.received is 'Money that paid fees (FEE) and gifts (DONATION), by day of payment; reversals taken off';

create view fees.fee_fact as
select f.id, f.member, f.type, t.kind, f.amount, f.method, f.registered, f.starts, f.ends, f.cancelled
from fees.fee f join fees.type t on t.id = f.type;

comment on view fees.fee_fact is 'Every fee and gift as written, the cancelled ones included';

create view fees.payment_fact as
select p.id, p.payer, p.paid_on, p.amount, p.method, coalesce(a.allocated, 0) as allocated, coalesce(a.fees, 0) as fees
from fees.payment p
left join lateral (select sum(amount) as allocated, count(*) as fees from fees.allocation where payment = p.id) a on true;

comment on view fees.payment_fact is 'Every payment as written, with how much of it pays fees, and how many';

create view fees.instalment_fact as
select i.id, i.fee, i.due, i.amount, i.method, i.payment is not null as paid from fees.instalment i;

comment on view fees.instalment_fact is 'Planned parts of fees';

create view fees.value_fact as
select field, value from fees.fee_field_value union all select field, value from fees.payment_field_value;

comment on view fees.value_fact is 'Values of the coop''s own fields of fees and payments';
