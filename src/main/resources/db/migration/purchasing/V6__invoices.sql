create table purchasing.invoice (
    id          bigint        generated always as identity primary key,
    supplier    bigint        not null references purchasing.supplier,
    kind        text          not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
    number      text          not null check (number = btrim(number) and length(number) between 1 and 60),
    dated       date          not null,
    due         date,
    net         numeric(12,2) not null check (net >= 0),
    vat         numeric(12,2) check (vat >= 0),
    gross       numeric(12,2) check (gross >= 0),
    source      text          not null check (source in ('TYPED', 'FORM', 'FACTURX')),
    file        bigint        references files.file,
    state       text          not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'DISCARDED')),
    made_at     timestamptz   not null,
    made_by     text          not null,
    ended_at    timestamptz,
    ended_by    text,
    constraint ending_is_whole check ((ended_at is null) = (ended_by is null) and (state = 'OPEN') = (ended_at is null))
);

comment on table purchasing.invoice is 'What a supplier asks to be paid, or gives back; approved once every difference to what was received is decided';
comment on column purchasing.invoice.net is 'Euros, VAT excluded, as it prints them; of a credit note what is given back, above zero too';
comment on column purchasing.invoice.source is 'Typed by hand, read from a table, or from an electronic invoice';

create unique index one_invoice_of_a_number on purchasing.invoice (supplier, upper(number)) where state <> 'DISCARDED';
create index invoice_by_day on purchasing.invoice (dated desc, id desc);
create index invoice_file on purchasing.invoice (file) where file is not null;

create table purchasing.invoice_line (
    invoice   bigint        not null references purchasing.invoice,
    line      int           not null check (line > 0),
    ean       text          check (length(ean) between 1 and 40),
    reference text          check (length(reference) between 1 and 40),
    label     text          not null check (length(label) <= 160),
    quantity  numeric(14,4),
    price     numeric(14,6),
    amount    numeric(12,2),
    vat       numeric(6,3),
    primary key (invoice, line)
);

comment on table purchasing.invoice_line is 'What an invoice bills, as it tells it';

create table purchasing.invoice_vat (
    invoice bigint        not null references purchasing.invoice,
    rate    numeric(6,3)  not null,
    base    numeric(12,2),
    tax     numeric(12,2) not null,
    primary key (invoice, rate)
);

comment on table purchasing.invoice_vat is 'VAT by rate, as an invoice prints it';

create trigger written_once before update or delete or truncate on purchasing.invoice_line
    for each statement execute function public.written_once();
create trigger written_once before update or delete or truncate on purchasing.invoice_vat
    for each statement execute function public.written_once();
revoke update, delete, truncate on purchasing.invoice_line, purchasing.invoice_vat from cabas_app;

create table purchasing.invoice_receipt (
    receipt bigint      primary key references purchasing.receipt,
    invoice bigint      not null references purchasing.invoice,
    said_at timestamptz not null,
    said_by text        not null
);

comment on table purchasing.invoice_receipt is 'Which deliveries an invoice bills: each is on one invoice only';
create index receipt_of_invoice on purchasing.invoice_receipt (invoice);

create table purchasing.invoice_decision (
    invoice    bigint        not null references purchasing.invoice,
    difference text          not null check (length(difference) between 1 and 200),
    choice     text          not null check (choice in ('ACCEPT', 'CLAIM')),
    amount     numeric(12,2) not null,
    said_at    timestamptz   not null,
    said_by    text          not null,
    primary key (invoice, difference),
    constraint only_what_is_billed_too_much_is_claimed check (choice = 'ACCEPT' or amount > 0)
);

comment on table purchasing.invoice_decision is 'What became of a difference between an invoice and what was received';
comment on column purchasing.invoice_decision.amount is 'Euros, VAT excluded, that it came to: when that changes, it has to be decided anew';

create function purchasing.only_open_invoices_change() returns trigger language plpgsql as $$
declare
    state text;
begin
    select i.state into state from purchasing.invoice i
    where i.id = case when tg_op = 'DELETE' then old.invoice else new.invoice end for share;
    if state <> 'OPEN' then
        raise exception 'this invoice was approved' using errcode = 'check_violation', constraint = 'only_open_invoices_change';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger only_open_invoices_change before insert or update or delete on purchasing.invoice_receipt
    for each row execute function purchasing.only_open_invoices_change();
create trigger only_open_invoices_change before insert or update or delete on purchasing.invoice_decision
    for each row execute function purchasing.only_open_invoices_change();
create trigger only_open_invoices_change before insert on purchasing.invoice_line
    for each row execute function purchasing.only_open_invoices_change();
create trigger only_open_invoices_change before insert on purchasing.invoice_vat
    for each row execute function purchasing.only_open_invoices_change();

create function purchasing.invoices_bill_what_came() returns trigger language plpgsql as $$
declare
    fits boolean;
begin
    select r.state = 'POSTED' and i.kind = 'INVOICE' and i.supplier = r.supplier into fits
    from purchasing.receipt r join purchasing.invoice i on i.id = new.invoice where r.id = new.receipt for share of r;
    if fits is not true then
        raise exception 'not a delivery of this supplier' using errcode = 'check_violation', constraint = 'invoices_bill_what_came';
    end if;
    return new;
end $$;

create trigger invoices_bill_what_came before insert or update on purchasing.invoice_receipt
    for each row execute function purchasing.invoices_bill_what_came();

create function purchasing.invoiced_receipts_stay() returns trigger language plpgsql as $$
begin
    if new.state = 'REVERSED' and exists (select from purchasing.invoice_receipt i where i.receipt = new.id) then
        raise exception 'this delivery is on an invoice' using errcode = 'check_violation', constraint = 'invoiced_receipts_stay';
    end if;
    return new;
end $$;

create trigger invoiced_receipts_stay before update on purchasing.receipt
    for each row execute function purchasing.invoiced_receipts_stay();

create function purchasing.invoices_go_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.state <> 'OPEN'
       or (new.supplier, new.kind, new.number, new.dated, new.net, new.file) is distinct from (old.supplier, old.kind, old.number, old.dated, old.net, old.file) then
        raise exception 'this invoice was approved' using errcode = 'check_violation', constraint = 'only_open_invoices_change';
    end if;
    return new;
end $$;

create trigger invoices_go_on before update or delete on purchasing.invoice
    for each row execute function purchasing.invoices_go_on();

alter table purchasing.claim add foreign key (settled_by) references purchasing.invoice;
