-- What a search looks into: names, number, addresses of all kinds, phones without their spaces. Kept by the database beside the file,
-- so that one index answers at 100,000 members.
alter table members.member add column found_by text not null default '';

comment on column members.member.found_by is 'What a search looks into, without capitals nor accents; kept by triggers';

create function members.words_of(m members.member) returns text language sql stable as $$
    select public.searchable(concat_ws(' ', m.number, m.first_name, m.last_name, m.nickname, m.company,
        (select string_agg(e.address, ' ') from members.email e where e.member = m.id),
        (select string_agg(p.digits, ' ') from members.phone p where p.member = m.id),
        (select string_agg(concat_ws(' ', a.postcode, a.city), ' ') from members.address a where a.member = m.id)))
$$;

create function members.find_new() returns trigger language plpgsql as $$
begin
    new.found_by := members.words_of(new);
    return new;
end $$;

create trigger found_by before insert or update of number, first_name, last_name, nickname, company on members.member
    for each row execute function members.find_new();

create function members.find_by_contact() returns trigger language plpgsql as $$
begin
    -- joined as wholes, not asked member by member: an import brings a hundred thousand at once
    with touched as (select distinct c.member from contacts c),
         emails as (select e.member, string_agg(e.address, ' ') as words from members.email e join touched using (member) group by e.member),
         phones as (select p.member, string_agg(p.digits, ' ') as words from members.phone p join touched using (member) group by p.member),
         addresses as (select a.member, string_agg(concat_ws(' ', a.postcode, a.city), ' ') as words
                       from members.address a join touched using (member) group by a.member),
         found as (select m.id, public.searchable(concat_ws(' ', m.number, m.first_name, m.last_name, m.nickname, m.company,
                          e.words, p.words, a.words)) as words
                   from touched t join members.member m on m.id = t.member
                   left join emails e on e.member = m.id left join phones p on p.member = m.id left join addresses a on a.member = m.id)
    update members.member m set found_by = f.words from found f where f.id = m.id and m.found_by is distinct from f.words;
    return null;
end $$;

do $$
declare
    part text;
begin
    foreach part in array array['email', 'phone', 'address'] loop
        execute format('create trigger found_by_new after insert on members.%I referencing new table as contacts
                        for each statement execute function members.find_by_contact()', part);
        execute format('create trigger found_by_changed after update on members.%I referencing new table as contacts
                        for each statement execute function members.find_by_contact()', part);
        execute format('create trigger found_by_gone after delete on members.%I referencing old table as contacts
                        for each statement execute function members.find_by_contact()', part);
    end loop;
end $$;

create index member_by_words on members.member using gin (found_by public.gin_trgm_ops);
