-- Receipts: what was handed to whoever paid, kept as it was handed over.
create table fees.receipt (
    id            bigint        generated always as identity primary key,
    kind          text          not null check (kind in ('PAYMENT', 'GIFT')),
    year          int           not null check (year between 2000 and 2999),
    number        int           not null check (number >= 1),
    member        bigint        not null references members.member,
    payment       bigint        references fees.payment,
    gifts_year    int           check (gifts_year between 1900 and 2999),
    amount        numeric(12,2) not null check (amount > 0),
    issued        date          not null,
    recorded      timestamptz   not null,
    author        text          not null,
    document      bigint        not null references files.file,
    cancelled     date,
    cancel_reason text          not null default '' check (length(cancel_reason) <= 200),
    cancelled_by  text,
    constraint receipt_number unique (kind, year, number),
    constraint of_a_payment_or_of_a_year check ((kind = 'PAYMENT') = (payment is not null) and (kind = 'GIFT') = (gifts_year is not null)),
    constraint cancelled_by_somebody check ((cancelled is null) = (cancelled_by is null))
);

comment on table fees.receipt is 'Receipts of payments and of gifts (Cerfa 11580 and 16216), as issued: never changed nor renumbered, cancelled by a mention';
comment on column fees.receipt.number is 'Follows the one before within its kind and year, without gap';
comment on column fees.receipt.gifts_year is 'Civil year of the gifts that it sums up';
comment on column fees.receipt.document is 'The PDF that was handed over, byte for byte';

create unique index receipt_of_payment on fees.receipt (payment) where kind = 'PAYMENT' and cancelled is null;
create index receipt_by_member on fees.receipt (member, id desc);

create table fees.receipt_part (
    receipt bigint        not null references fees.receipt,
    payment bigint        not null references fees.payment,
    fee     bigint        not null references fees.fee,
    amount  numeric(12,2) not null,
    gift    boolean       not null,
    live    boolean       not null default true,
    primary key (receipt, payment, fee)
);

comment on table fees.receipt_part is 'What of a payment a receipt attests';
comment on column fees.receipt_part.live is 'False once its receipt is cancelled';

create unique index gift_attested_once on fees.receipt_part (payment, fee) where gift and live;
create index receipt_part_by_payment on fees.receipt_part (payment);

create table fees.receipt_counter (
    kind text not null,
    year int  not null,
    last int  not null,
    primary key (kind, year)
);

comment on table fees.receipt_counter is 'Last number given: its row is held until the receipt is kept, so that a number given up is given again';

create function fees.guard_receipt() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        if new.number <> (select coalesce(max(r.number), 0) + 1 from fees.receipt r where r.kind = new.kind and r.year = new.year)
           or new.cancelled is not null then
            raise exception 'receipt % leaves a gap', new.number using errcode = 'check_violation', constraint = 'receipts_follow';
        end if;
        return new;
    end if;
    -- Of two files that become one, the kept one takes the receipts of the other; nothing else of them changes.
    if coalesce(current_setting('cabas.merging', true), '') = 'on' and to_jsonb(old) - 'member' = to_jsonb(new) - 'member' then
        return new;
    end if;
    if old.cancelled is not null
       or (to_jsonb(old) - array['cancelled', 'cancel_reason', 'cancelled_by'])
          is distinct from (to_jsonb(new) - array['cancelled', 'cancel_reason', 'cancelled_by']) then
        raise exception 'receipt % cannot be changed', old.id using errcode = 'check_violation', constraint = 'receipts_stay';
    end if;
    update fees.receipt_part set live = false where receipt = new.id;
    return new;
end $$;

create trigger guard_receipt before insert or update on fees.receipt for each row execute function fees.guard_receipt();

revoke delete, truncate on fees.receipt, fees.receipt_part, fees.receipt_counter from cabas_app;

-- Money taken back was not received: what attested it is cancelled with it.
create function fees.cancel_receipts() returns trigger language plpgsql as $$
begin
    update fees.receipt r set cancelled = new.paid_on, cancel_reason = left(new.reference, 200), cancelled_by = new.author
    where r.cancelled is null
      and (r.payment = new.reverses or exists (select from fees.receipt_part p where p.receipt = r.id and p.payment = new.reverses));
    return null;
end $$;

create trigger cancel_receipts after insert on fees.payment for each row when (new.reverses is not null) execute function fees.cancel_receipts();
