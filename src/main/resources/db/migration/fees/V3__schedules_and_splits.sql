-- What waits of a payment may be given later: its books then say when.
alter table fees.allocation add column given_on date;

comment on column fees.allocation.given_on is 'Day on which what waited of the payment was given to the fee; null when it was given with the money';

-- Parts planned of a fee never make more than it costs, however many people plan at once. An import may bring what another program let pass.
create function fees.guard_instalment() returns trigger language plpgsql as $$
declare
    whole numeric;
    planned numeric;
begin
    if coalesce(current_setting('cabas.bulk_load', true), '') = 'on' then
        return null;
    end if;
    select amount into whole from fees.fee where id = new.fee for no key update;
    select sum(amount) into planned from fees.instalment where fee = new.fee;
    if planned > whole then
        raise exception 'fee % is planned', new.fee using errcode = 'check_violation', constraint = 'instalments_exceed';
    end if;
    return null;
end $$;

create trigger guard_instalment after insert or update of amount, fee on fees.instalment for each row execute function fees.guard_instalment();

-- A payment pays one part at most, and a part is paid by money that went to its fee.
create unique index instalment_by_payment on fees.instalment (payment, fee) where payment is not null;
