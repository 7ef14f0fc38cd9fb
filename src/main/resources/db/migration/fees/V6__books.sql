create table fees.books (
    one          boolean primary key default true check (one),
    fees_account text    not null default '756' check (fees_account ~ '^[0-9][0-9A-Z]{2,19}$'),
    gift_account text    not null default '7541' check (gift_account ~ '^[0-9][0-9A-Z]{2,19}$'),
    bank_account text    not null default '512' check (bank_account ~ '^[0-9][0-9A-Z]{2,19}$'),
    cash_account text    not null default '530' check (cash_account ~ '^[0-9][0-9A-Z]{2,19}$'),
    wait_account text    not null default '471' check (wait_account ~ '^[0-9][0-9A-Z]{2,19}$')
);

comment on table fees.books is 'Accounts used where a type of fee or a way to pay has none of its own (plan of accounts of associations, ANC 2018-06)';
comment on column fees.books.wait_account is 'Money received that is given to no fee yet';

insert into fees.books default values;

create table fees.closing (
    id      bigint      generated always as identity primary key,
    through date        not null unique,
    closed  timestamptz not null,
    author  text        not null
);

comment on table fees.closing is 'Until when the books are closed: what happens later about those days is written on the first open one';

create table fees.book_entry (
    number    bigint      primary key check (number > 0),
    closing   bigint      not null references fees.closing,
    kind      text        not null check (kind in ('MONEY', 'GIVEN')),
    payment   bigint      not null references fees.payment,
    journal   text        not null,
    day       date        not null,
    piece     text        not null,
    piece_day date        not null,
    label     text        not null
);

comment on table fees.book_entry is 'Entries of closed days, numbered without a gap, never changed';
comment on column fees.book_entry.kind is 'MONEY: it came in, or was taken back; GIVEN: what waited of it was given to fees';

create unique index book_entry_of_money on fees.book_entry (payment) where kind = 'MONEY';
create index book_entry_by_day on fees.book_entry (day, number);
create index book_entry_by_payment on fees.book_entry (payment);

create table fees.book_line (
    entry   bigint        not null references fees.book_entry,
    place   int           not null check (place > 0),
    account text          not null,
    name    text          not null,
    fee     bigint        references fees.fee,
    debit   numeric(12,2) not null check (debit >= 0),
    credit  numeric(12,2) not null check (credit >= 0),
    primary key (entry, place),
    constraint one_side check ((debit = 0) <> (credit = 0))
);

revoke update, delete, truncate on fees.closing, fees.book_entry, fees.book_line from cabas_app;

-- Whatever writes entries: they balance, and their numbers follow each other.
create function fees.guard_entry() returns trigger language plpgsql as $$
begin
    if (select sum(debit) <> sum(credit) or count(*) < 2 from fees.book_line where entry = new.number) is not false then
        raise exception 'entry % does not balance', new.number using errcode = 'check_violation', constraint = 'entries_balance';
    end if;
    if new.number > 1 and not exists (select from fees.book_entry where number = new.number - 1) then
        raise exception 'no entry before %', new.number using errcode = 'check_violation', constraint = 'numbers_follow';
    end if;
    return null;
end $$;

create constraint trigger guard_entry after insert on fees.book_entry deferrable initially deferred for each row execute function fees.guard_entry();
