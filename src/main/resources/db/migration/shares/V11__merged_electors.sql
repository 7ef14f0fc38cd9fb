-- Whoever undoes a merge after an assembly has closed leaves its list as it was that evening.
create or replace function shares.keep_closed_assembly() returns trigger language plpgsql as $$
begin
    if exists (select from shares.assembly where id = coalesce(new.assembly, old.assembly) and closed is not null) then
        if current_setting('cabas.merging', true) = 'on' then
            return null;
        end if;
        raise exception 'assembly is closed' using errcode = 'check_violation', constraint = 'assembly_is_closed';
    end if;
    return coalesce(new, old);
end $$;
