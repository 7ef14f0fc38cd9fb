create table fees.bank_line (
    id           bigint        generated always as identity primary key,
    fingerprint  text          not null unique check (length(fingerprint) = 64),
    account      text          not null default '' check (length(account) <= 100),
    day          date          not null,
    amount       numeric(12,2) not null check (amount <> 0),
    label        text          not null check (length(label) <= 2000),
    reference    text          not null default '' check (length(reference) <= 200),
    counterparty text          not null default '' check (length(counterparty) <= 200),
    iban         text          not null default '' check (iban ~ '^[A-Z0-9]{0,34}$'),
    state        text          not null default 'OPEN' check (state in ('OPEN', 'MATCHED', 'IGNORED')),
    payment      bigint        unique references fees.payment,
    added        timestamptz   not null,
    author       text          not null,
    constraint matched_lines_have_a_payment check ((state = 'MATCHED') = (payment is not null))
);

comment on table fees.bank_line is 'Lines of statements of the bank account. Each is used once; a file read again adds nothing';
comment on column fees.bank_line.fingerprint is 'Hash of what tells the line from others: the number given by the bank, or day, amount, words and place among equal ones';
comment on column fees.bank_line.amount is 'Money that came in; negative when it went out';

create index bank_line_by_state on fees.bank_line (state, day desc, id desc);
create index bank_line_by_iban on fees.bank_line (iban) where iban <> '' and payment is not null;

create table fees.bank_columns (
    headers text primary key check (length(headers) <= 4000),
    day     text not null,
    amount  text not null default '',
    credit  text not null default '',
    debit   text not null default '',
    label   text not null,
    extra   text not null default ''
);

comment on table fees.bank_columns is 'Which column of a bank''s CSV files holds what, by the headers that these files have';

-- A payment that is taken back frees its line of the bank, wherever it was taken back.
create function fees.free_bank_line() returns trigger language plpgsql as $$
begin
    update fees.bank_line set state = 'OPEN', payment = null where payment = new.reverses;
    return null;
end $$;

create trigger free_bank_line after insert on fees.payment for each row when (new.reverses is not null) execute function fees.free_bank_line();
