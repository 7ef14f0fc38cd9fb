-- Money once written down stays as it is: another line takes it back.
create function fees.keep_payment() returns trigger language plpgsql as $$
begin
    if (old.payer, old.paid_on, old.amount, old.reverses, old.recorded, old.author)
       is distinct from (new.payer, new.paid_on, new.amount, new.reverses, new.recorded, new.author)
       and coalesce(current_setting('cabas.bulk_load', true), '') <> 'on' then
        raise exception 'payment % cannot be changed', old.id using errcode = 'check_violation', constraint = 'payments_stay';
    end if;
    return new;
end $$;

create trigger keep_payment before update on fees.payment for each row execute function fees.keep_payment();

-- However many settle the same fee at once, nobody pays more than it costs, and no payment is given out twice. An import may bring what
-- another program let pass. The locks are those that a foreign key does not wait for: two who hold one each must not wait for each other.
create function fees.guard_allocation() returns trigger language plpgsql as $$
declare
    whole numeric;
    given numeric;
begin
    if coalesce(current_setting('cabas.bulk_load', true), '') = 'on' then
        return null;
    end if;
    select abs(amount) into whole from fees.payment where id = new.payment for no key update;
    select abs(sum(amount)) into given from fees.allocation where payment = new.payment;
    if given > whole then
        raise exception 'payment % is given out', new.payment using errcode = 'check_violation', constraint = 'payment_given_out';
    end if;
    select amount into whole from fees.fee where id = new.fee for no key update;
    select sum(amount) into given from fees.allocation where fee = new.fee;
    if given > whole or given < 0 then
        raise exception 'fee % is paid', new.fee using errcode = 'check_violation', constraint = 'fee_is_paid';
    end if;
    return null;
end $$;

create trigger guard_allocation after insert or update on fees.allocation for each row execute function fees.guard_allocation();
