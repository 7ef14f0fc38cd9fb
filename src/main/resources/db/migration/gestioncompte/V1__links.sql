create schema gestioncompte;

comment on schema gestioncompte is 'What was brought from gestion-compte: which row here stands for which there, and the proof that balances agree';

create table gestioncompte.link (
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

comment on table gestioncompte.link is 'Stable keys: the row here that stands for a row there';
comment on column gestioncompte.link.hash is 'Of base: what has the same hash as last time needs no second look';
comment on column gestioncompte.link.base is 'What both sides last agreed upon, field by field: whoever differs from it has changed since';
comment on column gestioncompte.link.adopted is 'Was here before the import, which therefore never takes it away';
comment on column gestioncompte.link.batch is 'Import that made the row here';
comment on column gestioncompte.link.gone is 'Day on which it was found to be no more there';

create index link_by_batch on gestioncompte.link (batch);
create index link_by_row on gestioncompte.link (thing, ours);

create table gestioncompte.change (
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

comment on table gestioncompte.change is 'Rows here that an import changed, as they were, to be put back with it';

create index change_by_batch on gestioncompte.change (batch);

create table gestioncompte.run (
    batch     bigint      primary key references imports.batch,
    kind      text        not null check (kind in ('DUMP')),
    reference timestamp   not null,
    read      timestamptz not null,
    undone    boolean     not null default false
);

comment on table gestioncompte.run is 'Every import that was applied';
comment on column gestioncompte.run.reference is 'Moment of which balances are told, on the shop''s clock: when the dump was made';

create table gestioncompte.standing (
    batch       bigint  not null references gestioncompte.run on delete cascade,
    external    bigint  not null,
    number      bigint  not null,
    now_minutes int     not null,
    all_minutes int     not null,
    end_minutes int     not null,
    now_saved   int     not null,
    all_saved   int     not null,
    lines       int     not null,
    first       date,
    cycle_end   date,
    withdrawn   boolean not null,
    frozen      boolean not null,
    flips       boolean not null,
    exempt      boolean not null,
    up_to_date  boolean not null,
    late        boolean not null,
    booked      int     not null,
    past        int     not null,
    future      int     not null,
    done        int     not null,
    cancelled   int     not null,
    primary key (batch, external)
);

comment on table gestioncompte.standing is 'How each membership stands there, as its own rules have it, in minutes';
comment on column gestioncompte.standing.now_minutes is 'Time account: lines that count before the reference';
comment on column gestioncompte.standing.all_minutes is 'Time account: all lines, those of shifts to come included, as gestion-compte shows it';
comment on column gestioncompte.standing.end_minutes is 'Time account: lines that count until the end of the running cycle';
comment on column gestioncompte.standing.flips is 'Whether the pause begins or ends with the next cycle';

create table gestioncompte.anomaly (
    id         bigint   generated always as identity primary key,
    batch      bigint   not null references gestioncompte.run on delete cascade,
    kind       text     not null,
    membership bigint,
    ids        bigint[] not null,
    words      text[]   not null
);

comment on table gestioncompte.anomaly is 'What is odd there, or could not be brought, told and never repaired';
comment on column gestioncompte.anomaly.ids is 'Rows there, of the kind that the sentence names';
comment on column gestioncompte.anomaly.words is 'What the sentence is completed with';

create index anomaly_by_batch on gestioncompte.anomaly (batch, kind);

create table gestioncompte.conflict (
    id       bigint generated always as identity primary key,
    batch    bigint not null references gestioncompte.run on delete cascade,
    thing    text   not null,
    external bigint not null,
    ours     bigint not null,
    field    text   not null,
    base     text   not null,
    theirs   text   not null,
    here     text   not null
);

comment on table gestioncompte.conflict is 'Fields that changed on both sides since they last agreed: ours stands until somebody decides';

create index conflict_by_batch on gestioncompte.conflict (batch);
