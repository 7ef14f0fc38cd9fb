create schema galette;

comment on schema galette is 'What was brought from Galette: which row here stands for which there, and the proof that both agree';

-- ---------------------------------------------------------------- what stands for what

create table galette.link (
    source   text    not null check (source ~ '^[a-z][a-z0-9-]{0,39}$'),
    thing    text    not null check (thing ~ '^[a-z][a-z-]{0,39}$'),
    external bigint  not null,
    ours     bigint  not null,
    hash     bigint  not null,
    base     text    not null,
    adopted  boolean not null default false,
    batch    bigint  not null references imports.batch,
    gone     date,
    primary key (source, thing, external)
);

comment on table galette.link is 'Stable keys: the row here that stands for a row elsewhere';
comment on column galette.link.hash is 'Of base: what has the same hash as last time needs no second look';
comment on column galette.link.base is 'What both sides last agreed upon, field by field: whoever differs from it has changed since';
comment on column galette.link.adopted is 'Was here before the import, which therefore never takes it away';
comment on column galette.link.batch is 'Import that made the row here';
comment on column galette.link.gone is 'Day on which it was found to be no more there';

create index link_by_batch on galette.link (batch);

create table galette.change (
    id          bigint generated always as identity primary key,
    batch       bigint not null references imports.batch,
    source      text   not null,
    thing       text   not null,
    external    bigint not null,
    ours        bigint not null,
    before      jsonb  not null,
    after       text   not null,
    base_before text   not null,
    hash_before bigint not null
);

comment on table galette.change is 'Rows here that an import changed, as they were, to be put back with it';

create index change_by_batch on galette.change (batch);

create table galette.attachment (
    source text   not null,
    name   text   not null,
    sha256 text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    file   bigint not null references files.file,
    batch  bigint not null references imports.batch,
    primary key (source, name, sha256)
);

comment on table galette.attachment is 'Photos and files of fields, by their name in Galette''s data folder';

-- ---------------------------------------------------------------- what was read, for the proof

create table galette.run (
    batch   bigint      primary key references imports.batch,
    source  text        not null,
    kind    text        not null check (kind in ('DUMP', 'TABLES', 'CSV')),
    name    text        not null default '',
    version text        not null default '',
    prefix  text        not null default '',
    read    timestamptz not null,
    undone  boolean     not null default false
);

comment on table galette.run is 'Every import that was applied';
comment on column galette.run.name is 'What the organisation is called there: another name is another Galette';

create table galette.figure (
    batch bigint        not null references galette.run on delete cascade,
    topic text          not null,
    key   text          not null,
    label text          not null default '',
    count bigint        not null,
    sum   numeric(14,2),
    primary key (batch, topic, key)
);

comment on table galette.figure is 'Figures computed from the rows as Galette holds them';

create table galette.their_member (
    batch      bigint  not null references galette.run on delete cascade,
    external   bigint  not null,
    due        date,
    stored_due date,
    exempt     boolean not null,
    active     boolean not null,
    primary key (batch, external)
);

comment on column galette.their_member.due is 'Last day covered, by the rule, from the contributions';
comment on column galette.their_member.stored_due is 'As Galette keeps it beside, which its lists show and which may be stale';

create table galette.overlap (
    batch  bigint not null references galette.run on delete cascade,
    member bigint not null,
    first  bigint not null,
    second bigint not null,
    kind   text   not null check (kind in ('NESTED', 'OVERLAP')),
    primary key (batch, first, second)
);

comment on table galette.overlap is 'Pairs of periods of one member that share a day, which Galette allows';

create table galette.oddity (
    id         bigint generated always as identity primary key,
    batch      bigint not null references galette.run on delete cascade,
    kind       text   not null,
    thing      text   not null,
    external   bigint,
    value      text   not null default '',
    topic      text,
    key        text,
    lost_count bigint        not null default 0,
    lost_sum   numeric(14,2) not null default 0
);

comment on table galette.oddity is 'What could not be carried over, or is worth a look';
comment on column galette.oddity.topic is 'Figure in which what was lost is missing, with key; null when no figure misses it';

create index oddity_by_batch on galette.oddity (batch, kind);

create table galette.conflict (
    id       bigint generated always as identity primary key,
    batch    bigint not null references galette.run on delete cascade,
    thing    text   not null,
    external bigint not null,
    ours     bigint not null,
    field    text   not null,
    base     text   not null,
    theirs   text   not null,
    here     text   not null
);

comment on table galette.conflict is 'Fields that changed on both sides since they last agreed: ours stands until somebody decides';

create index conflict_by_batch on galette.conflict (batch);
