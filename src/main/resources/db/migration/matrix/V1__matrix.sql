create schema matrix;

comment on schema matrix is 'The matrix of evidence: what the computing circle owes on each tool, how often, and what proves that it was done';

create table matrix.activity (
    id        bigint generated always as identity primary key,
    code      text   not null unique check (code ~ '^[a-z][a-z-]{0,39}$'),
    position  int    not null,
    theme     text   not null check (theme = btrim(theme) and length(theme) between 1 and 80),
    name      text   not null check (name = btrim(name) and length(name) between 1 and 200),
    origin    text   not null default '' check (length(origin) <= 200),
    kinds     text[] not null check (kinds <@ array ['SOFTWARE', 'HARDWARE', 'SERVICE', 'PAPER']),
    low       text   check (low ~ '^P[1-9][0-9]{0,2}[DWMY]$'),
    medium    text   check (medium ~ '^P[1-9][0-9]{0,2}[DWMY]$'),
    high      text   check (high ~ '^P[1-9][0-9]{0,2}[DWMY]$'),
    vital     text   check (vital ~ '^P[1-9][0-9]{0,2}[DWMY]$'),
    founded   date   not null,
    ended     date,
    constraint ends_after_it_began check (ended >= founded)
);

comment on table matrix.activity is 'Columns of the matrix: what is owed on a tool, in the words of the founding document or of the coop';
comment on column matrix.activity.code is 'Short name that never changes; evidence and accountabilities know the activity by it';
comment on column matrix.activity.theme is 'Heading that it stands under';
comment on column matrix.activity.kinds is 'Kinds of tools of which it is expected unless said otherwise';
comment on column matrix.activity.low is 'How often at least for a tool of low criticality, ISO 8601 period; null: not expected of such a tool unless said otherwise';

create unique index activity_name on matrix.activity (lower(name)) where ended is null;

create table matrix.expectation (
    tool     bigint      not null references tools.tool,
    activity bigint      not null references matrix.activity,
    since    date        not null,
    state    text        not null check (state in ('USUAL', 'EXPECTED', 'NOT_APPLICABLE')),
    reason   text        not null default '' check (length(reason) <= 500),
    cadence  text        check (cadence ~ '^P[1-9][0-9]{0,2}[DWMY]$'),
    role     bigint      references circles.role,
    said_by  text        not null,
    recorded timestamptz not null,
    primary key (tool, activity, since),
    constraint not_applicable_has_a_reason check (state <> 'NOT_APPLICABLE' or btrim(reason) <> ''),
    constraint expected_has_a_cadence check ((state = 'EXPECTED') = (cadence is not null))
);

comment on table matrix.expectation is 'What was said of one cell since a day; the latest line up to a day holds on it, none: USUAL';
comment on column matrix.expectation.state is 'USUAL: as the activity says for the kind and criticality of the tool';
comment on column matrix.expectation.role is 'Role that answers for the cell; null: the owner of the tool';

create index expectation_by_role on matrix.expectation (role);

create table matrix.statement (
    id           bigint      generated always as identity primary key,
    tool         bigint      not null references tools.tool,
    activity     bigint      not null references matrix.activity,
    done         date        not null,
    said         text        not null check (btrim(said) <> '' and length(said) <= 2000),
    url          text        not null default '' check (url ~ '^(https?://[^[:space:]]+)?$' and length(url) <= 500),
    file         bigint      references files.file,
    account      bigint      not null references access.account,
    author       text        not null,
    recorded     timestamptz not null,
    withdrawn    timestamptz,
    withdrawn_by text,
    constraint withdrawn_is_signed check ((withdrawn is null) = (withdrawn_by is null))
);

comment on table matrix.statement is 'Somebody states that an activity was done on a day: weaker than what Cabas itself can see';

create index statement_by_cell on matrix.statement (tool, activity, done) where withdrawn is null;
create index statement_by_day on matrix.statement (done) where withdrawn is null;

-- A statement is taken back, never changed.
revoke update, delete, truncate on matrix.statement from cabas_app;
grant update (withdrawn, withdrawn_by) on matrix.statement to cabas_app;

create table matrix.score (
    day      date not null primary key,
    expected int  not null check (expected >= 0),
    fresh    int  not null check (fresh between 0 and expected),
    soon     int  not null check (soon between 0 and expected),
    overdue  int  not null check (overdue between 0 and expected),
    never    int  not null check (never between 0 and expected),
    constraint all_told check (fresh + soon + overdue + never = expected)
);

comment on table matrix.score is 'How the whole matrix stood in the evening of a day';

create table matrix.digest (
    account bigint not null references access.account,
    week    date   not null check (extract(isodow from week) = 1),
    sent    timestamptz not null,
    primary key (account, week)
);

comment on table matrix.digest is 'Weekly letters about what is overdue: one a person and week';
