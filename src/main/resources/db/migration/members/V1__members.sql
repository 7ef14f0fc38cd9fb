create schema members;

comment on schema members is 'The member file: persons and legal entities, how to reach them, what they are to the coop and since when';

-- ---------------------------------------------------------------- statuses

create table members.status (
    id    bigint  generated always as identity primary key,
    name  text    not null check (name = btrim(name) and length(name) between 1 and 100),
    rank  int     not null default 50,
    ended boolean not null default false
);

comment on table members.status is 'What the coop calls people beside their memberships: treasurer, benefactor, employee…; free';
comment on column members.status.rank is 'Place in lists, small first';
comment on column members.status.ended is 'Given to nobody any more';

create unique index status_name on members.status (lower(name));

-- ---------------------------------------------------------------- members

create table members.member (
    id              bigint      generated always as identity primary key,
    kind            text        not null default 'PERSON' check (kind in ('PERSON', 'ENTITY')),
    number          text        check (number = btrim(number) and length(number) between 1 and 40),
    title           text        not null default '' check (length(title) <= 40),
    last_name       text        not null default '' check (length(last_name) <= 255),
    first_name      text        not null default '' check (length(first_name) <= 255),
    nickname        text        not null default '' check (length(nickname) <= 255),
    company         text        not null default '' check (length(company) <= 255),
    company_number  text        not null default '' check (length(company_number) <= 40),
    gender          text        check (gender in ('WOMAN', 'MAN', 'OTHER')),
    birth_date      date        check (birth_date between '1850-01-01' and '2200-01-01'),
    birth_place     text        not null default '' check (length(birth_place) <= 255),
    profession      text        not null default '' check (length(profession) <= 255),
    language        text        not null default 'fr' check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
    languages       text[]      not null default '{}' check (cardinality(languages) <= 20),
    status          bigint      references members.status,
    exempt          boolean     not null default false,
    active          boolean     not null default true,
    public_note     text        not null default '' check (length(public_note) <= 100000),
    staff_note      text        not null default '' check (length(staff_note) <= 100000),
    photo           bigint      references files.file,
    account         bigint      unique references access.account,
    registered      date        not null,
    left_on         date,
    left_reason     text        not null default '' check (length(left_reason) <= 500),
    died_on         date,
    merged_into     bigint      references members.member,
    anonymised      timestamptz,
    version         int         not null default 1,
    created         timestamptz not null,
    changed         timestamptz not null,
    name            text        not null generated always as (
        case when kind = 'ENTITY' and company <> '' then company
             else coalesce(nullif(btrim(first_name || ' ' || last_name), ''), nullif(nickname, ''), nullif(company, ''), '—') end) stored,
    sort_name       text        not null generated always as (
        public.searchable(case when kind = 'ENTITY' and company <> '' then company
             else btrim(last_name || ' ' || first_name || ' ' || nickname) end)) stored,
    constraint not_merged_into_itself check (merged_into <> id)
);

comment on table members.member is 'One row per person or legal entity, whatever they are to the coop';
comment on column members.member.number is 'Member number, by the coop''s pattern; null until one is given';
comment on column members.member.company_number is 'SIREN or other registration of a legal entity';
comment on column members.member.language is 'In which we write to them, as IETF BCP 47: fr, br, en-US';
comment on column members.member.languages is 'Which they speak';
comment on column members.member.exempt is 'Owes no fee';
comment on column members.member.active is 'Counts among the people of the coop; false for a file put aside without a departure (Galette''s closed accounts)';
comment on column members.member.staff_note is 'Never shown to the member by default, but part of their data: they may ask for it';
comment on column members.member.account is 'With which they sign in; null when they do not';
comment on column members.member.left_on is 'First day on which they are no more of the coop; null again on return';
comment on column members.member.merged_into is 'The file that stands for this one since two were found to be one person';
comment on column members.member.changed is 'Last change of this row or of what hangs on it';
comment on column members.member.name is 'As people say it';
comment on column members.member.sort_name is 'By which lists are sorted, without capitals nor accents';

create unique index member_number on members.member (lower(number)) where merged_into is null;
create index member_by_name on members.member (sort_name, id);
create index member_by_status on members.member (status);
create index member_by_merged on members.member (merged_into) where merged_into is not null;
create index member_by_birth_date on members.member (birth_date) where birth_date is not null;

create table members.email (
    id       bigint      generated always as identity primary key,
    member   bigint      not null references members.member,
    address  text        not null check (address = btrim(address) and length(address) between 3 and 254
                                         and address ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
    label    text        not null default '' check (length(label) <= 60),
    main     boolean     not null default false,
    verified timestamptz,
    recorded timestamptz not null
);

comment on table members.email is 'A household may share an address: it is not unique. Signing in asks for a unique one, in access';
comment on column members.email.verified is 'When whoever reads it followed a link sent there';

create unique index one_main_email on members.email (member) where main;
create unique index email_once on members.email (member, lower(address));
create index email_by_address on members.email (lower(address));

create table members.phone (
    id       bigint      generated always as identity primary key,
    member   bigint      not null references members.member,
    number   text        not null check (number = btrim(number) and length(number) between 3 and 50),
    digits   text        not null generated always as (
        regexp_replace(regexp_replace(number, '^(\+|00)33\s*(\(0\))?', '0'), '[^0-9+]', '', 'g')) stored,
    kind     text        not null default 'OTHER' check (kind in ('MOBILE', 'LANDLINE', 'OTHER')),
    label    text        not null default '' check (length(label) <= 60),
    main     boolean     not null default false,
    recorded timestamptz not null
);

comment on column members.phone.digits is 'To compare: the French form without spaces';

create unique index one_main_phone on members.phone (member) where main;
create index phone_by_member on members.phone (member);
create index phone_by_digits on members.phone (digits);

create table members.address (
    id       bigint      generated always as identity primary key,
    member   bigint      not null references members.member,
    label    text        not null default '' check (length(label) <= 60),
    street   text        not null default '' check (length(street) <= 1000),
    postcode text        not null default '' check (length(postcode) <= 20),
    city     text        not null default '' check (length(city) <= 200),
    region   text        not null default '' check (length(region) <= 200),
    country  text        not null default '' check (length(country) <= 200),
    main     boolean     not null default false,
    recorded timestamptz not null
);

comment on column members.address.street is 'Number, street and what completes them, one line each';
comment on column members.address.country is 'As written; empty for France';

create unique index one_main_address on members.address (member) where main;
create index address_by_member on members.address (member);

create table members.social (
    id       bigint      generated always as identity primary key,
    member   bigint      not null references members.member,
    kind     text        not null check (length(kind) between 1 and 60),
    address  text        not null check (length(address) between 1 and 500),
    recorded timestamptz not null
);

comment on table members.social is 'Web sites and social networks, as members gave them';

create index social_by_member on members.social (member);

-- ---------------------------------------------------------------- memberships

create table members.membership (
    id         bigint      generated always as identity primary key,
    member     bigint      not null references members.member,
    kind       text        not null check (kind in ('ASSOCIATION', 'COOPERATIVE', 'FRIEND')),
    since      date        not null,
    ended      date,
    end_reason text        not null default '' check (length(end_reason) <= 500),
    recorded   timestamptz not null,
    constraint ends_after_it_began check (ended >= since),
    constraint one_at_a_time_of_a_kind exclude using gist (member with =, kind with =, daterange(since, ended) with &&)
);

comment on table members.membership is 'What somebody is to the coop: adhérent·e of the association, coopérateur·rice, ami·e; each with its own dates';
comment on column members.membership.ended is 'First day on which it is no more; null without end';

create index membership_by_kind on members.membership (kind, member) where ended is null;

-- ---------------------------------------------------------------- households

create table members.household (
    id    bigint generated always as identity primary key,
    name  text   not null default '' check (length(name) <= 200),
    payer bigint references members.member
);

comment on table members.household is 'People who live or shop together: one may pay for all, and all may shop on one set of shares';
comment on column members.household.payer is 'Who pays for all; null when each pays for themselves';

create table members.household_member (
    member    bigint  primary key references members.member,
    household bigint  not null references members.household,
    role      text    not null check (role in ('HEAD', 'PARTNER', 'ATTACHED', 'CHILD')),
    may_shop  boolean not null default true
);

comment on table members.household_member is 'Nobody belongs to two households';
comment on column members.household_member.may_shop is 'On the shares of the household';

create index household_member_by_household on members.household_member (household);
create unique index one_head on members.household_member (household) where role = 'HEAD';

-- ---------------------------------------------------------------- groups and tags

create table members.member_group (
    id      bigint      generated always as identity primary key,
    name    text        not null check (name = btrim(name) and length(name) between 1 and 250),
    parent  bigint      references members.member_group,
    created timestamptz not null,
    constraint not_its_own_parent check (parent <> id)
);

comment on table members.member_group is 'A tree of groups of members; names may be repeated. Circles are another matter, in circles';

create table members.group_member (
    member_group bigint      not null references members.member_group on delete cascade,
    member       bigint      not null references members.member,
    manager      boolean     not null default false,
    belongs      boolean     not null default true,
    recorded     timestamptz not null,
    primary key (member_group, member),
    constraint is_something check (manager or belongs)
);

comment on column members.group_member.belongs is 'False for somebody who manages the group without being one of it';

create index group_member_by_member on members.group_member (member);

create table members.tag (
    id   bigint generated always as identity primary key,
    name text   not null check (name = btrim(name) and length(name) between 1 and 60)
);

create unique index tag_name on members.tag (lower(name));

create table members.member_tag (
    tag      bigint      not null references members.tag on delete cascade,
    member   bigint      not null references members.member,
    recorded timestamptz not null,
    primary key (tag, member)
);

create index member_tag_by_member on members.member_tag (member);

-- ---------------------------------------------------------------- fields of the coop's own

create table members.field (
    id        bigint  generated always as identity primary key,
    subject   text    not null check (subject in ('MEMBER', 'FEE', 'PAYMENT')),
    kind      text    not null check (kind in ('SEPARATOR', 'TEXT', 'LINE', 'CHOICE', 'DATE', 'BOOLEAN', 'FILE')),
    name      text    not null check (name = btrim(name) and length(name) between 1 and 250),
    help      text    not null default '' check (length(help) <= 2000),
    position  int     not null default 0,
    required  boolean not null default false,
    repeats   int     not null default 1 check (repeats between 0 and 100),
    shortest  int     check (shortest between 0 and 10000),
    longest   int     check (longest between 1 and 100000),
    readers   text    not null default 'STAFF' check (readers in ('EVERYONE', 'MEMBER', 'MANAGER', 'STAFF', 'ADMIN', 'NOBODY')),
    writers   text    not null default 'STAFF' check (writers in ('EVERYONE', 'MEMBER', 'MANAGER', 'STAFF', 'ADMIN', 'NOBODY')),
    ended     boolean not null default false,
    unique (id, subject)
);

comment on table members.field is 'Fields that the coop adds by itself to members, fees and payments';
comment on column members.field.repeats is 'How many values one may hold; 0 for as many as wanted';
comment on column members.field.readers is 'Who may see it, each including those named after: the member concerned, managers of their groups, staff, administrators';

create table members.field_choice (
    id       bigint  generated always as identity primary key,
    field    bigint  not null references members.field on delete cascade,
    label    text    not null check (length(label) between 1 and 500),
    position int     not null default 0,
    ended    boolean not null default false,
    unique (id, field)
);

create index field_choice_by_field on members.field_choice (field, position);

create table members.field_value (
    id       bigint      generated always as identity primary key,
    field    bigint      not null references members.field,
    member   bigint      not null references members.member,
    place    int         not null default 1 check (place >= 1),
    value    text        not null check (length(value) <= 100000),
    choice   bigint,
    file     bigint      references files.file,
    recorded timestamptz not null,
    unique (field, member, place),
    foreign key (choice, field) references members.field_choice (id, field)
);

comment on column members.field_value.place is 'First, second… value of a field that repeats';
comment on column members.field_value.value is 'As text: a date as 2026-11-23, a boolean as true or false, the label of a choice, the name of a file';

create index field_value_by_member on members.field_value (member);
create index field_value_by_value on members.field_value (field, lower(left(value, 200)));

create table members.core_field (
    name     text    primary key check (name ~ '^[a-z_]+$'),
    readers  text    not null check (readers in ('EVERYONE', 'MEMBER', 'MANAGER', 'STAFF', 'ADMIN', 'NOBODY')),
    writers  text    not null check (writers in ('EVERYONE', 'MEMBER', 'MANAGER', 'STAFF', 'ADMIN', 'NOBODY')),
    required boolean not null default false,
    position int     not null default 0
);

comment on table members.core_field is 'Rights that the coop chose for the fields every member has; those not listed keep the program''s own';

-- ---------------------------------------------------------------- consents

create table members.consent (
    id           bigint      generated always as identity primary key,
    member       bigint      not null references members.member,
    purpose      text        not null check (purpose ~ '^[a-z][a-z-]{0,39}$'),
    wording      text        not null check (length(wording) between 1 and 5000),
    given        timestamptz not null,
    given_how    text        not null check (length(given_how) between 1 and 200),
    withdrawn    timestamptz,
    constraint withdrawn_after_given check (withdrawn >= given)
);

comment on table members.consent is 'What somebody agreed to, in which words, from when to when: GDPR articles 6.1.a and 7.1';
comment on column members.consent.purpose is 'public-list, photo, newsletter, phone-list…';
comment on column members.consent.given_how is 'Join form, own page, on paper, import';

create unique index one_consent_at_a_time on members.consent (member, purpose) where withdrawn is null;

-- ---------------------------------------------------------------- the past of everything above

create table members.history (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    actor       bigint,
    actor_label text        not null,
    reason      text        not null default '',
    bulk        bigint,
    member      bigint      not null,
    part        text        not null,
    row_id      text        not null,
    before      jsonb,
    after       jsonb,
    constraint something_changed check (before is distinct from after)
);

comment on table members.history is 'Every change of a member''s file: who, when, why, the fields that changed with what they held before and after';
comment on column members.history.bulk is 'Mass change it was part of; null for a change made alone';
comment on column members.history.part is 'Table of the row that changed';
comment on column members.history.before is 'Fields that changed, as they were; null when the row is new';
comment on column members.history.after is 'The same fields as they became; null when the row is gone';

create index history_by_member on members.history (member, at desc, id desc);
create index history_by_bulk on members.history (bulk) where bulk is not null;

-- Written by the database itself, so that no change escapes. The program says who acts and why by set_config; a first import, which only
-- adds rows, switches the lines for new rows off: cabas.bulk_load = on.
create function members.keep_history() returns trigger language plpgsql as $$
declare
    was jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) end;
    is_now jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) end;
    fields_before jsonb;
    fields_after jsonb;
    whose bigint;
begin
    if was is not null and is_now is not null then
        select jsonb_object_agg(key, was -> key), jsonb_object_agg(key, is_now -> key) into fields_before, fields_after
        from jsonb_object_keys(is_now) as key
        where was -> key is distinct from is_now -> key and key not in ('changed', 'version', 'name', 'sort_name', 'digits', 'found_by');
        if fields_before is null then
            return null;
        end if;
    else
        fields_before := was;
        fields_after := is_now;
    end if;
    whose := case tg_table_name when 'member' then coalesce(is_now, was) ->> 'id' else coalesce(is_now, was) ->> 'member' end;
    insert into members.history (at, actor, actor_label, reason, bulk, member, part, row_id, before, after)
    values (coalesce(nullif(current_setting('cabas.now', true), '')::timestamptz, clock_timestamp()),
            nullif(current_setting('cabas.actor', true), '')::bigint,
            coalesce(nullif(current_setting('cabas.actor_label', true), ''), 'cabas'),
            coalesce(current_setting('cabas.reason', true), ''),
            nullif(current_setting('cabas.bulk', true), '')::bigint,
            whose, tg_table_name,
            coalesce(coalesce(is_now, was) ->> 'id', coalesce(coalesce(is_now, was) ->> 'tag', coalesce(is_now, was) ->> 'member_group', whose::text)),
            fields_before, fields_after);
    return null;
end $$;

do $$
declare
    part text;
begin
    foreach part in array array['member', 'email', 'phone', 'address', 'social', 'membership', 'household_member', 'group_member',
                                'member_tag', 'field_value', 'consent'] loop
        execute format('create trigger history_of_changes after update or delete on members.%I
                        for each row execute function members.keep_history()', part);
        execute format('create trigger history_of_new_rows after insert on members.%I
                        for each row when (coalesce(current_setting(''cabas.bulk_load'', true), '''') <> ''on'')
                        execute function members.keep_history()', part);
    end loop;
end $$;

revoke update, delete, truncate on members.history from cabas_app;

-- ---------------------------------------------------------------- for other modules

create view members.member_card as
select m.id, m.kind, m.number, m.title, m.name, m.sort_name, m.last_name, m.first_name, m.company, m.company_number, m.birth_date,
       m.birth_place, m.language, m.status, s.name as status_name, m.exempt, m.active, m.account, m.registered, m.left_on, m.died_on, m.merged_into,
       (select e.address from members.email e where e.member = m.id and e.main) as email
from members.member m left join members.status s on s.id = m.status;

comment on view members.member_card is 'Who is in the member file, with what other modules show of them; files merged into others included';

create view members.membership_period as
select member, kind, since, ended from members.membership;

comment on view members.membership_period is 'What members are to the coop: from since until the day before ended, which is null without end';

create view members.household_of as
select hm.member, hm.household, hm.role, hm.may_shop, h.payer, h.name
from members.household_member hm join members.household h on h.id = hm.household;

comment on view members.household_of is 'Who belongs to which household';

create view members.main_address as
select a.member, a.street, a.postcode, a.city, a.region, a.country from members.address a where a.main;

comment on view members.main_address is 'Postal address of members';

create view members.custom_field as
select f.id, f.subject, f.kind, f.name, f.help, f.position, f.required, f.repeats, f.readers, f.writers, f.ended from members.field f;

comment on view members.custom_field is 'Fields that the coop added by itself';

create view members.group_seat as
select gm.member_group, gm.member, gm.belongs, gm.manager from members.group_member gm;

comment on view members.group_seat is 'Who belongs to which group, and who manages it';

create view members.value_fact as
select v.field, v.member, v.place, v.value, v.choice, v.file from members.field_value v;

comment on view members.value_fact is 'Values of the coop''s own fields of members';
