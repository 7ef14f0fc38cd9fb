-- Files that may be one person's: found by keys that the database keeps beside the file, whoever writes it. See docs/adr/012-twins-and-merges.md.

-- How a name sounds to a French ear, roughly: Lefèvre and Lefebvre, Dupond and Dupont, Le Goff and Legoff sound alike. Letters that are
-- one sound become one letter (S for ch, G for a hard g), endings that nobody hears go.
create function members.sound(name text) returns text language plpgsql immutable parallel safe strict as $$
declare
    s text := regexp_replace(public.searchable(name), '[^a-z]+', '', 'g');
begin
    s := replace(replace(replace(s, 'sch', 'S'), 'sh', 'S'), 'ph', 'f');
    s := regexp_replace(s, 'ch(?=[lrn])', 'k', 'g');
    s := replace(replace(replace(replace(s, 'ch', 'S'), 'gn', 'n'), 'bv', 'v'), 'h', '');
    s := replace(replace(replace(replace(s, 'qu', 'k'), 'ck', 'k'), 'q', 'k'), 'w', 'v');
    s := regexp_replace(s, 'gu(?=[eiy])', 'G', 'g');
    s := regexp_replace(s, 'g(?=[eiy])', 'j', 'g');
    s := regexp_replace(s, 'c(?=[eiy])', 's', 'g');
    s := replace(lower(replace(s, 'S', '§')), 'c', 'k');
    s := replace(replace(replace(replace(replace(s, 'ault', 'o'), 'auld', 'o'), 'eau', 'o'), 'au', 'o'), 'ou', 'u');
    s := regexp_replace(s, '[sxztdp]+$', '');
    s := regexp_replace(s, 'e[rzt]?$', 'e');
    s := replace(replace(replace(s, 'x', 'ks'), 'z', 's'), 'y', 'i');
    s := replace(replace(replace(replace(s, 'oe', 'e'), 'ae', 'e'), 'ain', 'in'), 'ein', 'in');
    s := replace(replace(replace(replace(s, 'ai', 'e'), 'ei', 'e'), 'em', 'an'), 'en', 'an');
    s := regexp_replace(s, '(.)\1+', '\1', 'g');
    s := regexp_replace(s, '(?<=..)e$', '');
    return s;
end $$;

comment on function members.sound(text) is 'How a French name sounds, roughly; empty for a name without letters';

-- The same without its vowels but the first letter: what typing mistakes leave alone.
create function members.bones(name text) returns text language sql immutable parallel safe strict as $$
    select left(s, 1) || translate(substr(s, 2), 'aeiou', '') from (select members.sound(name) as s) heard
$$;

-- As members.phone.digits is made.
create function members.phone_digits(number text) returns text language sql immutable parallel safe strict as $$
    select regexp_replace(regexp_replace(btrim(number), '^(\+|00)33\s*(\(0\))?', '0'), '[^0-9+]', '', 'g')
$$;

-- A street as it is found again whoever wrote it: the house, and the last word of its first line.
create function members.street_key(street text, postcode text) returns text language sql immutable parallel safe strict as $$
    select case when line ~ '[a-z]' and postcode <> '' then
        regexp_replace(postcode, '\D', '', 'g') || ':' || coalesce(substring(line from '\d+'), '') || ':'
            || coalesce(members.bones((regexp_match(line, '([a-z]{3,})[^a-z]*$'))[1]), '') end
    from (select public.searchable(split_part(street, chr(10), 1)) as line) first
$$;

-- A name and, when it has several, its parts of three letters or more: Dupont-Moreau is found as Dupont too.
create function members.name_parts(name text) returns setof text language sql immutable parallel safe strict as $$
    select name where btrim(name) <> ''
    union
    select part from regexp_split_to_table(name, '[-\s]+') part where length(part) >= 4 and name ~ '[-\s]' and btrim(name) <> ''
$$;

-- The keys under which somebody is found again. Two files that share one are looked at closely; which key it was tells nothing.
create function members.twin_keys(kind text, first_name text, last_name text, nickname text, company text, company_number text,
                                  birth_date date, phones text[], emails text[], streets text[])
returns setof bigint language sql immutable parallel safe as $$
    with firsts as (select distinct members.bones(f) as f from (
                        select first_name as f union select nickname union select (regexp_match(first_name, '^\S+?(?=[-\s]|$)'))[1]) named
                    where members.bones(f) <> ''),
         lasts as (select distinct members.bones(l) as l from members.name_parts(last_name) l where members.bones(l) <> '')
    select distinct hashtextextended(key, 0) from (
        select 'name:' || least(f, l) || '|' || greatest(f, l) as key from firsts, lasts where kind = 'PERSON'
        union all
        select 'born:' || extract(year from birth_date) || ':' || least(extract(day from birth_date), extract(month from birth_date)) || ':'
            || greatest(extract(day from birth_date), extract(month from birth_date)) || ':' || name
        from (select f as name from firsts union select l from lasts) names where birth_date is not null and kind = 'PERSON'
        union all
        select 'phone:' || p from unnest(phones) p where length(p) >= 8
        union all
        select 'email:' || regexp_replace(lower(e), '\+[^@]*@', '@') from unnest(emails) e where e <> ''
        union all
        select 'street:' || s || ':' || f from unnest(streets) s, firsts where s <> ''
        union all
        select 'company:' || members.bones(regexp_replace(public.searchable(company),
            '\m(sarl|sas|sasu|sa|eurl|ei|scop|scic|sci|gaec|earl|asso|association|ste|societe|les|la|le|l)\M', '', 'g'))
        where company <> '' and kind = 'ENTITY'
        union all
        select 'siren:' || left(regexp_replace(company_number, '\D', '', 'g'), 9) where length(regexp_replace(company_number, '\D', '', 'g')) >= 9
    ) keys where key is not null
$$;

create table members.twin_key (
    member bigint not null references members.member on delete cascade,
    key    bigint not null,
    primary key (member, key)
);

comment on table members.twin_key is 'Keys under which a file is found when another is like it; kept by triggers';

create index twin_key_by_key on members.twin_key (key, member);

create table members.twin_queue (
    member bigint primary key references members.member on delete cascade
);

comment on table members.twin_queue is 'Files that changed since they were last compared with the others';

create function members.write_twin_keys(ids bigint[]) returns void language sql as $$
    delete from members.twin_key where member = any(ids);
    insert into members.twin_key (member, key)
    select m.id, key from members.member m, members.twin_keys(m.kind, m.first_name, m.last_name, m.nickname, m.company, m.company_number,
            m.birth_date,
            array(select p.digits from members.phone p where p.member = m.id),
            array(select e.address from members.email e where e.member = m.id),
            array(select members.street_key(a.street, a.postcode) from members.address a where a.member = m.id)) key
    where m.id = any(ids) and m.merged_into is null and m.anonymised is null
    on conflict do nothing;
$$;

-- An import brings a hundred thousand files, table after table: their keys are written once, when they are compared a moment later.
create function members.note_twin_keys(ids bigint[]) returns void language plpgsql as $$
begin
    if coalesce(current_setting('cabas.bulk_load', true), '') <> 'on' then
        perform members.write_twin_keys(ids);
    end if;
    insert into members.twin_queue (member) select m.id from members.member m where m.id = any(ids) order by m.id on conflict do nothing;
end $$;

create function members.twin_of_new() returns trigger language plpgsql as $$
begin
    perform members.note_twin_keys(array(select id from files));
    return null;
end $$;

create function members.twin_of_changed() returns trigger language plpgsql as $$
declare
    ids bigint[] := array(
        select n.id from files n join files_before o using (id)
        where (n.kind, n.first_name, n.last_name, n.nickname, n.company, n.company_number, n.birth_date, n.merged_into, n.anonymised, n.gender)
           is distinct from
              (o.kind, o.first_name, o.last_name, o.nickname, o.company, o.company_number, o.birth_date, o.merged_into, o.anonymised, o.gender));
begin
    if cardinality(ids) > 0 then
        perform members.note_twin_keys(ids);
    end if;
    return null;
end $$;

create function members.twin_of_contact() returns trigger language plpgsql as $$
begin
    perform members.note_twin_keys(array(select distinct member from contacts));
    return null;
end $$;

create trigger twin_new after insert on members.member referencing new table as files
    for each statement execute function members.twin_of_new();
create trigger twin_changed after update on members.member referencing new table as files old table as files_before
    for each statement execute function members.twin_of_changed();

do $$
declare
    part text;
begin
    foreach part in array array['email', 'phone', 'address'] loop
        execute format('create trigger twin_new after insert on members.%I referencing new table as contacts
                        for each statement execute function members.twin_of_contact()', part);
        execute format('create trigger twin_changed after update on members.%I referencing new table as contacts
                        for each statement execute function members.twin_of_contact()', part);
        execute format('create trigger twin_gone after delete on members.%I referencing old table as contacts
                        for each statement execute function members.twin_of_contact()', part);
    end loop;
end $$;

insert into members.twin_queue (member) select id from members.member;

select members.write_twin_keys(array(select id from members.member));

-- ---------------------------------------------------------------- what was found

create table members.twin_pair (
    id      bigint      generated always as identity primary key,
    a       bigint      not null references members.member on delete cascade,
    b       bigint      not null references members.member on delete cascade,
    score   int         not null check (score between 0 and 100),
    reasons text[]      not null check (cardinality(reasons) between 1 and 20),
    found   timestamptz not null,
    unique (a, b),
    constraint the_smaller_first check (a < b)
);

comment on table members.twin_pair is 'Pairs of files that look like one person; computed again whenever one of them changes';
comment on column members.twin_pair.score is 'How much they look alike; 100 for no doubt';
comment on column members.twin_pair.reasons is 'Why, the strongest first: names of coop.cabas.members.twins.Reason';

create index twin_pair_by_b on members.twin_pair (b);
create index twin_pair_by_score on members.twin_pair (score desc, id desc);

create table members.twin_verdict (
    id          bigint      generated always as identity primary key,
    a           bigint      not null references members.member on delete cascade,
    b           bigint      not null references members.member on delete cascade,
    distinct_   boolean     not null,
    reason      text        not null default '' check (length(reason) <= 500),
    at          timestamptz not null,
    actor       bigint,
    actor_label text        not null,
    constraint the_smaller_first check (a < b)
);

comment on table members.twin_verdict is 'Pairs that somebody looked at; the last line of a pair holds';
comment on column members.twin_verdict.distinct_ is 'True: not the same person. False: that was said by mistake, ask again';

create index twin_verdict_by_pair on members.twin_verdict (a, b, id desc);

revoke update, delete, truncate on members.twin_verdict from cabas_app;

create table members.twin_rule (
    single boolean primary key default true check (single),
    entry  int     not null default 45 check (entry between 30 and 100),
    review int     not null default 60 check (review between 30 and 100)
);

comment on table members.twin_rule is 'From which likeness on somebody is asked: one row';
comment on column members.twin_rule.entry is 'Shown to whoever registers somebody';
comment on column members.twin_rule.review is 'Listed among the pairs to look at';

insert into members.twin_rule default values;

-- Whether the last word of a pair is that they are two; null when nobody said anything.
create function members.said_distinct(one bigint, other bigint) returns boolean language sql stable as $$
    select v.distinct_ from members.twin_verdict v where v.a = one and v.b = other order by v.id desc limit 1
$$;

create view members.twin_waiting as
select p.id, p.a, p.b, p.score, p.reasons, p.found
from members.twin_pair p, members.twin_rule r
where p.score >= r.review and members.said_distinct(p.a, p.b) is not true;

comment on view members.twin_waiting is 'Pairs that somebody should look at';
