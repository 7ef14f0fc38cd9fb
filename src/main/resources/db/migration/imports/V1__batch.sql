create schema imports;

comment on schema imports is 'The life of every import: batches, their files, and what is handed in but not yet applied';

create table imports.batch (
    id          bigint      generated always as identity primary key,
    source      text        not null check (source ~ '^[a-z][a-z0-9-]{0,39}$'),
    status      text        not null
                            check (status in ('READING', 'STAGED', 'APPLYING', 'APPLIED', 'UNDONE', 'DISCARDED', 'FAILED')),
    author_id   bigint,
    author      text        not null check (author <> ''),
    staged_at   timestamptz not null,
    -- who works on it now: a worker that lost its claim (it slept, it was given up) can no longer finish
    run         uuid,
    problem     jsonb,
    applied_at  timestamptz,
    applied_by  text,
    undone_at   timestamptz,
    undone_by   text,

    constraint running_has_a_worker check ((status in ('READING', 'APPLYING')) = (run is not null)),
    constraint applied_is_signed check ((status in ('APPLIED', 'UNDONE')) = (applied_at is not null and applied_by is not null)),
    constraint undone_is_signed check ((status = 'UNDONE') = (undone_at is not null and undone_by is not null))
);

comment on column imports.batch.author_id is 'Account that handed the files in; null for a command run on the server';
comment on column imports.batch.author is 'Name of the author as it was then';
comment on column imports.batch.problem is 'Why the last try ended without result, as a text key and its values';

create index batch_by_source on imports.batch (source, id);
create index batch_running on imports.batch (id) where status in ('READING', 'APPLYING');
create index batch_waiting on imports.batch (staged_at) where status in ('STAGED', 'FAILED');

-- The same rules as the enum Status, kept here too: no statement may lead a batch astray.
create function imports.guard_status() returns trigger language plpgsql as $$
begin
    if (old.status, new.status) not in (
        ('READING', 'STAGED'), ('READING', 'FAILED'), ('READING', 'DISCARDED'),
        ('STAGED', 'READING'), ('STAGED', 'APPLYING'), ('STAGED', 'DISCARDED'),
        ('APPLYING', 'APPLIED'), ('APPLYING', 'STAGED'), ('APPLYING', 'FAILED'),
        ('FAILED', 'READING'), ('FAILED', 'DISCARDED'),
        ('APPLIED', 'UNDONE')
    ) then
        raise exception 'batch % cannot go from % to %', old.id, old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger guard_status before update of status on imports.batch
    for each row when (old.status is distinct from new.status) execute function imports.guard_status();

-- Rows of other modules point here: it is the provenance of what they imported.
create table imports.file (
    id         bigint   generated always as identity primary key,
    batch_id   bigint   not null references imports.batch,
    position   int      not null check (position >= 0),
    name       text     not null check (length(name) between 1 and 200),
    sha256     text     not null check (sha256 ~ '^([0-9a-f]{64})?$'),
    size       bigint   not null check (size >= 0),
    -- named by the person, or merely found in a folder that was handed in
    named      boolean  not null,
    kind       text,
    from_day   date,
    to_day     date,
    rows       int      not null default 0,
    added      int      not null default 0,
    changed    int      not null default 0,
    same       int      not null default 0,
    verdict    text     check (verdict in ('READY', 'LEFT_OUT', 'REJECTED', 'REFUSED')),
    rejects    int      not null default 0,
    rejected   jsonb    not null default '[]',
    -- json, not jsonb: the order of the figures is the importer's
    totals     json     not null default '{}',
    notes      jsonb    not null default '[]',
    unique (batch_id, position)
);

comment on column imports.file.sha256 is 'Identity of the content, lower-case hexadecimal; empty when the file could not even be opened';
comment on column imports.file.verdict is 'Null until the file has been read';
comment on column imports.file.rejects is 'Number of rejected places; the list beside keeps the first ones only when they are very many';

create index file_by_hash on imports.file (sha256);

-- Content of files not yet applied. It may speak of people: it goes when the batch is applied, given up, or a day old.
create table imports.content (
    file_id bigint primary key references imports.file on delete cascade,
    bytes   bytea  not null
);

-- compressing spreadsheets again costs much and brings nothing
alter table imports.content alter column bytes set storage external;

-- How far the work has come, written beside the transaction that does it.
create table imports.progress (
    batch_id bigint      primary key references imports.batch on delete cascade,
    run      uuid        not null,
    done     int         not null default 0,
    total    int         not null default 1 check (total > 0),
    doing    jsonb,
    beat_at  timestamptz not null
);

comment on column imports.progress.beat_at is 'Last sign of life of the worker; silent for too long, the work is taken as interrupted';
