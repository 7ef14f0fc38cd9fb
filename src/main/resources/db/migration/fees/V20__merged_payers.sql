-- A payment stays as it was written; but when two files of one person become one, or two again, its payer follows.
create or replace function fees.keep_payment() returns trigger language plpgsql as $$
begin
    if (old.paid_on, old.amount, old.reverses, old.recorded, old.author)
       is distinct from (new.paid_on, new.amount, new.reverses, new.recorded, new.author)
       or old.payer is distinct from new.payer and coalesce(current_setting('cabas.merging', true), '') <> 'on'
       then
        if coalesce(current_setting('cabas.bulk_load', true), '') <> 'on' then
            raise exception 'payment % cannot be changed', old.id using errcode = 'check_violation', constraint = 'payments_stay';
        end if;
    end if;
    return new;
end $$;

-- What is written at the very moment when a file is merged goes to the file that stands for it.
create function fees.fee_follows() returns trigger language plpgsql as $$
begin
    new.member := coalesce(members.standing(new.member), new.member);
    return new;
end $$;

create function fees.payment_follows() returns trigger language plpgsql as $$
begin
    new.payer := coalesce(members.standing(new.payer), new.payer);
    return new;
end $$;

create trigger follow_merge before insert on fees.fee for each row
    when (coalesce(current_setting('cabas.bulk_load', true), '') <> 'on') execute function fees.fee_follows();
create trigger follow_merge before insert on fees.payment for each row
    when (coalesce(current_setting('cabas.bulk_load', true), '') <> 'on') execute function fees.payment_follows();
