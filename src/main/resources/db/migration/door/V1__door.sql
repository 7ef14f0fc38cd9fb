create schema door;

comment on schema door is 'Who may come in, who came, and the tablets that say so';

create table door.setting (
    only_one      boolean primary key default true check (only_one),
    next_shift    boolean not null default true,
    balance       boolean not null default true,
    on_duty       boolean not null default true,
    search        boolean not null default true,
    make_up       boolean not null default true,
    attendance    boolean not null default false,
    offline_names boolean not null default false,
    offline_hours int     not null default 12 check (offline_hours between 1 and 72),
    kept_days     int     not null default 30 check (kept_days between 1 and 365)
);

comment on table door.setting is 'What the screen at the door shows and allows';
comment on column door.setting.attendance is 'Whether a badge scanned at the door says that its holder came to their shift';
comment on column door.setting.offline_names is 'Whether a tablet without network may know first names';
comment on column door.setting.offline_hours is 'How long a tablet without network goes on deciding';
comment on column door.setting.kept_days is 'After how many days visits become numbers';

insert into door.setting default values;

create table door.secret (
    only_one    boolean primary key default true check (only_one),
    private_key bytea not null,
    public_key  bytea not null check (octet_length(public_key) = 65)
);

comment on table door.secret is 'Key of this installation, by which tablets know that what they hold comes from it';

create table door.kiosk (
    id            bigint      generated always as identity primary key,
    name          text        not null check (name = btrim(name) and length(name) between 1 and 60),
    language      text        not null default 'fr' check (language in ('fr', 'en')),
    made          timestamptz not null,
    made_by       text        not null,
    pairing       bytea       check (octet_length(pairing) = 32),
    pairing_until timestamptz,
    public_key    bytea       check (octet_length(public_key) = 65),
    paired        timestamptz,
    seen          timestamptz,
    extract       timestamptz,
    ended         timestamptz,
    ended_by      text,
    constraint kiosk_pairing_is_whole check ((pairing is null) = (pairing_until is null)),
    constraint kiosk_key_is_whole check ((public_key is null) = (paired is null)),
    constraint kiosk_ending_is_whole check ((ended is null) = (ended_by is null)),
    constraint ended_kiosks_pair_no_more check (ended is null or pairing is null)
);

comment on table door.kiosk is 'Tablets and computers at the door; each proves itself by a key that it made and that never leaves it';
comment on column door.kiosk.pairing is 'Hash of the code that pairs it, once';
comment on column door.kiosk.extract is 'When it last took along what it needs without network';

create unique index kiosk_name on door.kiosk (lower(name)) where ended is null;
create unique index kiosk_pairing on door.kiosk (pairing);
create unique index kiosk_key on door.kiosk (public_key);

create table door.visit (
    id        uuid        primary key,
    kiosk     bigint      not null references door.kiosk,
    at        timestamptz not null,
    day       date        not null generated always as ((at at time zone 'Europe/Paris')::date) stored,
    received  timestamptz not null,
    offline   boolean     not null default false,
    way       text        not null check (way in ('BADGE', 'PHONE', 'NAME')),
    member    bigint      references members.member,
    answer    text        not null check (answer in ('YES', 'BUT', 'NO')),
    why       text        not null default '' check (length(why) <= 200),
    entered   boolean     not null,
    let_in    text        check (let_in = btrim(let_in) and length(let_in) between 1 and 200),
    let_in_by bigint      references members.member,
    phone     bigint,
    code_made timestamptz,
    remark    text        check (remark in ('REPLAYED', 'WRONGLY_IN')),
    constraint visit_code_is_whole check ((phone is null) = (code_made is null)),
    constraint refused_unless_let_in check (entered = (answer <> 'NO' or let_in is not null))
);

comment on table door.visit is 'Who held out what at the door, when, and what was answered; becomes numbers after some days';
comment on column door.visit.let_in is 'Why somebody who was refused was let in all the same';
comment on column door.visit.remark is 'What was found out afterwards: a code used twice, somebody let in without network who should not have been';

create unique index visit_code_once on door.visit (phone, code_made) where remark is null;
create index visit_day on door.visit (day, at);
create index visit_kiosk on door.visit (kiosk, at);
create index visit_member on door.visit (member, at);

create table door.tally (
    day     date    not null,
    hour    int     not null check (hour between 0 and 23),
    answer  text    not null check (answer in ('YES', 'BUT', 'NO')),
    entered boolean not null,
    offline boolean not null,
    visits  int     not null check (visits > 0),
    people  int     not null check (people >= 0),
    primary key (day, hour, answer, entered, offline)
);

comment on table door.tally is 'What visits become: numbers without names';
comment on column door.tally.people is 'Different members among them';

create view door.visit_count as
select day, hour, answer, entered, offline, visits from door.tally
union all
select day, extract(hour from at at time zone 'Europe/Paris')::int, answer, entered, offline, count(*)::int from door.visit group by 1, 2, 3, 4, 5;

comment on view door.visit_count is 'How many came at which hour of which day, with what answer';

create table door.duty (
    booking bigint      primary key,
    came    timestamptz not null,
    went    timestamptz check (went >= came)
);

comment on table door.duty is 'When a badge said that somebody came to a shift, and went';
comment on column door.duty.booking is 'Number of the booking, which the shifts keep';
