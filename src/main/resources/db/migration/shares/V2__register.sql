-- The register of movements: numbered without gap, append-only, each line sealed over the one before.
-- Code de commerce, articles L228-1 and R228-8: chronological, on any durable medium.

create table shares.movement (
    number          bigint        primary key check (number >= 1),
    operation       bigint        not null,
    kind            text          not null check (kind in ('OPENING', 'SUBSCRIPTION', 'PAYMENT', 'TRANSFER_OUT', 'TRANSFER_IN',
                                      'SUCCESSION_OUT', 'SUCCESSION_IN', 'CONVERSION_OUT', 'CONVERSION_IN', 'GIFT', 'CANCELLATION',
                                      'WITHDRAWAL', 'REFUND', 'RENUNCIATION', 'NOMINAL', 'CORRECTION')),
    effective       date          not null,
    member          bigint        not null references members.member,
    holder_number   text          not null default '' check (length(holder_number) <= 40),
    holder_name     text          not null check (length(holder_name) between 1 and 600),
    holder_identity text          not null default '' check (length(holder_identity) <= 600),
    holder_address  text          not null default '' check (length(holder_address) <= 2000),
    other           bigint        references members.member,
    other_name      text          not null default '' check (length(other_name) <= 600),
    class           bigint        not null references shares.class,
    class_code      text          not null,
    shares          int           not null check (shares >= 1),
    nominal         numeric(12,2) not null,
    quantity        int           not null default 0,
    waiting         int           not null default 0,
    capital         numeric(14,2) not null default 0,
    paid            numeric(14,2) not null default 0,
    due             numeric(14,2) not null default 0,
    loss            numeric(14,2) not null default 0,
    price           numeric(14,2) check (price >= 0),
    claim           bigint        references shares.movement,
    reverses        bigint        unique references shares.movement,
    method          text          not null default '' check (length(method) <= 100),
    reference       text          not null default '' check (length(reference) <= 200),
    decided_by      text          not null default '' check (length(decided_by) <= 300),
    note            text          not null default '' check (length(note) <= 2000),
    recorded        timestamptz   not null,
    author          text          not null check (length(author) <= 300),
    previous        bytea         not null,
    hash            bytea         not null unique,
    constraint moves_as_its_kind_says check (case
        when kind in ('OPENING', 'SUBSCRIPTION', 'TRANSFER_IN', 'SUCCESSION_IN', 'CONVERSION_IN')
            then quantity = shares and waiting = 0 and capital = shares * nominal and paid between 0 and capital and due = 0 and loss = 0
        when kind in ('TRANSFER_OUT', 'SUCCESSION_OUT', 'CONVERSION_OUT', 'GIFT', 'CANCELLATION')
            then quantity = -shares and waiting = 0 and capital = -shares * nominal and paid between capital and 0 and due = 0 and loss = 0
        when kind = 'PAYMENT' then quantity = 0 and waiting = 0 and capital = 0 and paid > 0 and due = 0 and loss = 0
        when kind = 'WITHDRAWAL'
            then quantity = -shares and waiting = shares and capital = 0 and paid = 0 and due between 0 and shares * nominal and loss = 0
        when kind in ('REFUND', 'RENUNCIATION')
            then quantity = 0 and waiting = -shares and capital = -shares * nominal and paid between capital and 0 and due = paid
                 and loss between 0 and -paid and (kind = 'REFUND' or loss = 0)
        when kind = 'NOMINAL' then quantity = 0 and waiting = 0 and capital = shares * nominal and capital <> 0
                 and (paid = 0 or sign(paid) = sign(capital)) and abs(paid) <= abs(capital) and due = 0 and loss = 0
        else kind = 'CORRECTION' end),
    constraint nominal_of_its_kind check (nominal > 0 or kind in ('NOMINAL', 'CORRECTION')),
    constraint claims_are_settled check ((kind in ('REFUND', 'RENUNCIATION')) = (claim is not null) or kind = 'CORRECTION'),
    constraint corrections_reverse check ((kind = 'CORRECTION') = (reverses is not null)),
    constraint a_quarter_is_paid check (kind <> 'SUBSCRIPTION' or paid * 4 >= capital)
);

comment on table shares.movement is 'The register: one line per movement. What somebody holds on a day is the sum of the lines effective until that day';
comment on column shares.movement.operation is 'Number of the first line of the act it belongs to: a transfer is two lines';
comment on column shares.movement.effective is 'Day from which it counts';
comment on column shares.movement.holder_name is 'Identity of the holder as at that day, like the next two';
comment on column shares.movement.holder_identity is 'Birth date and place; registration of a legal entity';
comment on column shares.movement.other is 'From or to whom, in transfers and successions';
comment on column shares.movement.shares is 'How many shares it is about, without sign';
comment on column shares.movement.nominal is 'Nominal value of each on that day; in NOMINAL the difference to the one before';
comment on column shares.movement.quantity is 'Shares held, more or less';
comment on column shares.movement.waiting is 'Shares withdrawn whose refund waits, more or less: still of the capital, of no vote';
comment on column shares.movement.capital is 'Subscribed capital, more or less';
comment on column shares.movement.paid is 'Paid-up capital, more or less';
comment on column shares.movement.due is 'Paid-up part of the shares whose refund waits, more or less';
comment on column shares.movement.loss is 'Losses borne by what is refunded: the holder gets due less loss';
comment on column shares.movement.price is 'Price agreed between them, in transfers; null when not told';
comment on column shares.movement.claim is 'The withdrawal that it settles, wholly or in part';
comment on column shares.movement.reverses is 'The line that it takes back';
comment on column shares.movement.reference is 'Bulletin, assembly, line of the bank, cheque';
comment on column shares.movement.hash is 'SHA-256 of the hash before and the text of this line: see shares.sealed_text';

create index movement_by_member on shares.movement (member, class, effective, number);
create index movement_by_effective on shares.movement (effective, number);
create index movement_by_claim on shares.movement (claim) where claim is not null;
create index movement_by_operation on shares.movement (operation);
create index withdrawal_waiting on shares.movement (effective, number) where kind = 'WITHDRAWAL';

-- The last number and hash: whoever appends waits here, so that numbers have no gap.
create table shares.head (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null default 0,
    hash     bytea   not null default ''::bytea
);

insert into shares.head default values;

create table shares.year (
    ends     date        primary key,
    closed   timestamptz not null,
    author   text        not null,
    approved date,
    assembly text        not null default '' check (length(assembly) <= 300),
    number   bigint      not null,
    hash     bytea       not null,
    constraint approved_after_its_end check (approved > ends)
);

comment on table shares.year is 'Closed years: no movement is dated in them any more; a correction is dated of the day it is made';
comment on column shares.year.approved is 'Day of the assembly that approved the accounts; null until then';
comment on column shares.year.number is 'Last line of the register when it was closed, with its hash';

create function shares.sealed_text(m shares.movement) returns text language sql stable as $$
    select jsonb_build_array(m.number, m.operation, m.kind, m.effective, m.member, m.holder_number, m.holder_name, m.holder_identity,
                             m.holder_address, m.other, m.other_name, m.class, m.class_code, m.shares, m.nominal, m.quantity, m.waiting,
                             m.capital, m.paid, m.due, m.loss, m.price, m.claim, m.reverses, m.method, m.reference, m.decided_by, m.note,
                             extract(epoch from m.recorded), m.author)::text
$$;

comment on function shares.sealed_text is 'What is sealed of a line, as JSON';

create function shares.append() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    head shares.head;
    before shares.movement;
begin
    select * into head from shares.head for update;
    if new.effective > (new.recorded at time zone 'Europe/Paris')::date then
        raise exception 'effective later' using errcode = 'check_violation', constraint = 'not_in_the_future';
    end if;
    if exists (select from shares.year where ends >= new.effective) then
        raise exception 'year is closed' using errcode = 'check_violation', constraint = 'year_is_closed';
    end if;
    if new.reverses is not null then
        select * into strict before from shares.movement where number = new.reverses;
        if before.kind = 'CORRECTION' then
            raise exception 'a correction stays' using errcode = 'check_violation', constraint = 'corrections_stay';
        end if;
        if (new.member, new.class, new.shares, new.nominal, new.quantity, new.waiting, new.capital, new.paid, new.due, new.loss)
           is distinct from (before.member, before.class, before.shares, before.nominal, -before.quantity, -before.waiting,
                             -before.capital, -before.paid, -before.due, -before.loss)
           or new.claim is distinct from before.claim or new.effective < before.effective then
            raise exception 'a correction takes back the whole line' using errcode = 'check_violation', constraint = 'corrections_are_whole';
        end if;
    end if;
    new.number := head.number + 1;
    new.operation := coalesce(nullif(new.operation, 0), new.number);
    new.class_code := (select code from shares.class where id = new.class);
    new.previous := head.hash;
    new.hash := sha256(head.hash || convert_to(shares.sealed_text(new), 'UTF8'));
    update shares.head set number = new.number, hash = new.hash;
    return new;
end $$;

create trigger append before insert on shares.movement for each row execute function shares.append();

-- Nobody holds less than nothing on any day, is owed less than nothing, or has paid more than was subscribed. Files found to be of one
-- person count together.
create function shares.guard_holdings() returns trigger language plpgsql as $$
declare
    one bigint := (select coalesce(merged_into, id) from members.member_card where id = new.member);
    files bigint[] := array(select id from members.member_card where id = one or merged_into = one);
    worst record;
begin
    if new.kind = 'CORRECTION' and exists (
        select from shares.movement m left join shares.movement r on r.reverses = m.number where m.claim = new.reverses and r.number is null) then
        raise exception 'refunded already' using errcode = 'check_violation', constraint = 'refunded_already';
    end if;
    select min(s.held) as held, min(s.waiting) as waiting, min(s.capital - s.paid) as unpaid, min(s.paid - s.due) as paid, min(s.due) as due
    into worst
    from (select sum(quantity) over w as held, sum(waiting) over w as waiting, sum(capital) over w as capital,
                 sum(paid) over w as paid, sum(due) over w as due, lead(effective) over w is distinct from effective as last_of_day
          from shares.movement where member = any(files) and class = new.class
          window w as (order by effective, number)) s
    where s.last_of_day;
    if worst.held < 0 or worst.waiting < 0 then
        raise exception 'beyond holdings' using errcode = 'check_violation', constraint = 'beyond_holdings';
    end if;
    if worst.unpaid < 0 or worst.paid < 0 or worst.due < 0 then
        raise exception 'beyond what was paid' using errcode = 'check_violation', constraint = 'beyond_payments';
    end if;
    if new.claim is not null and (
        select sum(waiting) < 0 or sum(due) < 0 or (sum(waiting) = 0 and sum(due) <> 0)
        from shares.movement where number = new.claim or claim = new.claim) then
        raise exception 'beyond the claim' using errcode = 'check_violation', constraint = 'beyond_claim';
    end if;
    return null;
end $$;

-- At the end of the transaction: an act of several lines is looked at when it is whole.
create constraint trigger guard_holdings after insert on shares.movement
    deferrable initially deferred for each row execute function shares.guard_holdings();

create function shares.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the register only grows' using errcode = 'insufficient_privilege';
end $$;

create trigger register_only_grows before update or delete or truncate on shares.movement
    for each statement execute function shares.refuse_change();

revoke update, delete, truncate on shares.movement from cabas_app;
revoke insert, update, delete, truncate on shares.head from cabas_app;
revoke delete, truncate on shares.year from cabas_app;
revoke execute on function shares.append() from public;
