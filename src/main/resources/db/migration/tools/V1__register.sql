create schema tools;

comment on schema tools is 'The register of the tools: what each is for, whose it is, what runs where, which versions exist and what was decided on them';

create table tools.tool (
    id          bigint generated always as identity primary key,
    code        text   not null unique check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
    name        text   not null check (name = btrim(name) and length(name) between 1 and 80),
    kind        text   not null check (kind in ('SOFTWARE', 'HARDWARE', 'SERVICE', 'PAPER')),
    purpose     text   not null default '' check (length(purpose) <= 2000),
    status      text   not null check (status in ('CONSIDERED', 'IN_USE', 'BEING_REPLACED', 'RETIRED', 'FOR_MEMORY')),
    owner       bigint references circles.role,
    supplier    text   not null default '' check (length(supplier) <= 200),
    address     text   not null default '' check (length(address) <= 500),
    country     text   check (country ~ '^[A-Z]{2}$'),
    data_held   text   not null default '' check (length(data_held) <= 2000),
    sensitivity text   not null check (sensitivity in ('NONE', 'INTERNAL', 'PERSONAL', 'SENSITIVE')),
    criticality text   not null check (criticality in ('LOW', 'MEDIUM', 'HIGH', 'VITAL')),
    rto         int    check (rto > 0),
    rpo         int    check (rpo >= 0),
    note        text   not null default '' check (length(note) <= 5000),
    founded     date   not null,
    since       date   not null
);

comment on column tools.tool.code is 'Short name that never changes; other modules and files know the tool by it';
comment on column tools.tool.status is 'FOR_MEMORY: used by the coop, not managed by its computing circle';
comment on column tools.tool.owner is 'Role that answers for it';
comment on column tools.tool.country is 'Where it is hosted, ISO 3166-1';
comment on column tools.tool.rto is 'Minutes within which it should run again (DMIA)';
comment on column tools.tool.rpo is 'Minutes of data that may be lost (PDMA)';
comment on column tools.tool.founded is 'Day on which it was entered in the register';
comment on column tools.tool.since is 'Day since which all this is so';

create unique index tool_name on tools.tool (lower(name));
create index tool_by_owner on tools.tool (owner);

create table tools.tool_past (like tools.tool, past date not null);

create index tool_past_by_id on tools.tool_past (id, past);

create trigger keep_past before update on tools.tool for each row execute function public.keep_past();

create table tools.client (
    tool   bigint not null references tools.tool,
    circle bigint not null references circles.circle,
    primary key (tool, circle)
);

comment on table tools.client is 'Circles for which a tool is kept; none: for all of them';

create index client_by_circle on tools.client (circle);

create table tools.process (
    id   bigint generated always as identity primary key,
    name text   not null check (name = btrim(name) and length(name) between 1 and 80)
);

comment on table tools.process is 'What the shop does: open, cash up, receive goods…';

create unique index process_name on tools.process (lower(name));

create table tools.dependency (
    tool    bigint not null references tools.tool,
    process bigint not null references tools.process,
    primary key (tool, process)
);

comment on table tools.dependency is 'Processes of the shop that stop without the tool';

create index dependency_by_process on tools.dependency (process);

create table tools.link (
    id    bigint generated always as identity primary key,
    tool  bigint not null references tools.tool,
    label text   not null check (label = btrim(label) and length(label) between 1 and 80),
    url   text   not null check (url ~ '^https?://[^[:space:]]+$' and length(url) <= 500)
);

create index link_by_tool on tools.link (tool, id);

-- ---------------------------------------------------------------- what runs where

create table tools.environment (
    id      bigint  generated always as identity primary key,
    tool    bigint  not null references tools.tool,
    name    text    not null check (name = btrim(name) and length(name) between 1 and 60),
    live    boolean not null,
    address text    not null default '' check (length(address) <= 500),
    ended   date
);

comment on table tools.environment is 'A place where a tool runs: the shop, the test machine';
comment on column tools.environment.live is 'Whether people work with it, as opposed to trying things out';

create unique index environment_name on tools.environment (tool, lower(name)) where ended is null;

create table tools.installation (
    id          bigint      generated always as identity primary key,
    environment bigint      not null references tools.environment,
    version     text        not null check (version = btrim(version) and length(version) between 1 and 60),
    previous    text        check (length(previous) between 1 and 60),
    installed   date        not null,
    account     bigint      references access.account,
    installer   text        not null check (installer <> ''),
    fallback    text        not null default '' check (length(fallback) <= 2000),
    note        text        not null default '' check (length(note) <= 2000),
    recorded    timestamptz not null
);

comment on table tools.installation is 'Log of installs and updates; written once, a mistake is put right by another line';
comment on column tools.installation.account is 'Who did it; null for a provider';
comment on column tools.installation.fallback is 'How to go back';

create index installation_by_environment on tools.installation (environment, installed, id);

revoke update, delete, truncate on tools.installation from cabas_app;

-- ---------------------------------------------------------------- for other modules

create view tools.tool_state as
select id, code, name, kind, status, owner, criticality, founded, since, null::date as past from tools.tool
union all
select id, code, name, kind, status, owner, criticality, founded, since, past from tools.tool_past;

comment on view tools.tool_state is 'Tools through time: true from since until the day before past';

create view tools.tool_client as
select tool, circle from tools.client;

comment on view tools.tool_client is 'Circles for which a tool is kept, as of now; none: for all of them';
