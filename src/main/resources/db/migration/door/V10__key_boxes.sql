alter table door.secret add column sealed boolean not null default false;

comment on column door.secret.sealed is 'Whether the private key is sealed: it is from its first use on';

alter table door.setting add column key_days int not null default 180 check (key_days between 1 and 1000);

comment on column door.setting.key_days is 'After how many days it is forgotten who looked at the code of a key box';

create table door.key_box (
    id     bigint      generated always as identity primary key,
    name   text        not null check (name = btrim(name) and length(name) between 1 and 60),
    place  text        not null default '' check (place = btrim(place) and length(place) <= 200),
    early  int         not null default 15 check (early between 0 and 240),
    late   int         not null default 30 check (late between 0 and 240),
    jobs   bigint[]    not null default '{}',
    change_days int    check (change_days between 1 and 1000),
    made   timestamptz not null,
    ended  timestamptz
);

comment on table door.key_box is 'Boxes with keys, opened by a code that whoever is on duty reads';
comment on column door.key_box.early is 'Minutes before their shift from which somebody reads the code';
comment on column door.key_box.late is 'Minutes after it until which they do';
comment on column door.key_box.jobs is 'Numbers of the jobs that open it; empty for all';
comment on column door.key_box.change_days is 'Days after which its code should be another; null when nobody is reminded';

create unique index key_box_name on door.key_box (lower(name)) where ended is null;

create table door.key_code (
    box     bigint      not null references door.key_box,
    version int         not null check (version > 0),
    sealed  bytea       not null,
    since   timestamptz not null,
    by      text        not null,
    member  bigint      references members.member,
    why     text        not null default '' check (length(why) <= 200),
    primary key (box, version)
);

comment on table door.key_code is 'Codes that a box has had, sealed; the one with the highest version opens it';
comment on column door.key_code.member is 'Who was on duty and changed it; null when it was somebody who keeps the boxes';

-- Written once; only whose it is follows a file that is merged or forgotten.
revoke update, delete, truncate on door.key_code from cabas_app;
grant update (member) on door.key_code to cabas_app;

create table door.key_look (
    id      bigint      generated always as identity primary key,
    box     bigint      not null references door.key_box,
    version int         not null,
    at      timestamptz not null,
    by      text        not null,
    member  bigint      references members.member,
    duty    timestamp,
    foreign key (box, version) references door.key_code (box, version)
);

comment on table door.key_look is 'Who looked at which code, when';
comment on column door.key_look.duty is 'Beginning of the shift for which they did; null for somebody who keeps the boxes';

create index key_look_at on door.key_look (at);

create table door.key_report (
    id      bigint      generated always as identity primary key,
    box     bigint      not null references door.key_box,
    version int         not null,
    at      timestamptz not null,
    member  bigint      not null references members.member,
    note    text        not null default '' check (length(note) <= 200),
    foreign key (box, version) references door.key_code (box, version)
);

comment on table door.key_report is 'Who said that a code does not open its box';
