-- ---------------------------------------------------------------- versions that exist

create table tools.feed (
    id       bigint generated always as identity primary key,
    tool     bigint not null references tools.tool,
    kind     text   not null check (kind in ('NEWS', 'LIFE_CYCLE')),
    url      text   not null check (url ~ '^https?://[^[:space:]]+$' and length(url) <= 500),
    tried    timestamptz,
    answered timestamptz,
    problem  jsonb,
    etag     text   check (length(etag) <= 200),
    unique (tool, url)
);

comment on column tools.feed.kind is 'NEWS: Atom or RSS, one entry per release; LIFE_CYCLE: a product as endoflife.date''s API tells it';
comment on column tools.feed.problem is 'Why the last try failed, as a text key and its values; null when it did not';

create index feed_by_try on tools.feed (tried nulls first, id);

create table tools.release (
    id          bigint      generated always as identity primary key,
    tool        bigint      not null references tools.tool,
    version     text        not null check (version = btrim(version) and length(version) between 1 and 60),
    same        text        not null check (length(same) between 1 and 200),
    preliminary boolean     not null,
    security    boolean     not null default false,
    released    date,
    seen        timestamptz not null,
    source      text        not null check (source in ('FEED', 'FILE', 'HAND')),
    seen_by     text,
    url         text        not null default '' check (url ~ '^(https?://[^[:space:]]+)?$' and length(url) <= 500),
    constraint seen_once unique (tool, same)
);

comment on column tools.release.same is 'The version written so that equal versions are equal: 7.1 and v7.1.0 both give 7.1';
comment on column tools.release.preliminary is 'Alpha, beta, release candidate';
comment on column tools.release.seen_by is 'Who entered it by hand or by file; null for a feed';

create index release_by_tool on tools.release (tool, released, id);

create table tools.cycle (
    tool        bigint not null references tools.tool,
    name        text   not null check (length(name) between 1 and 60),
    released    date,
    supported   boolean,
    support_end date,
    latest      text   check (length(latest) <= 60),
    latest_on   date,
    told        date   not null,
    primary key (tool, name)
);

comment on table tools.cycle is 'A line of versions supported together: 7.0, 12 LTS';
comment on column tools.cycle.supported is 'What the source says when it knows no date; null when it says nothing';
comment on column tools.cycle.support_end is 'Last day of support (end of life)';
comment on column tools.cycle.told is 'Day on which the source told it';

-- ---------------------------------------------------------------- what was decided on them

create table tools.review (
    id       bigint      generated always as identity primary key,
    tool     bigint      not null references tools.tool,
    reviewed date        not null,
    account  bigint      not null references access.account,
    reviewer text        not null,
    note     text        not null default '' check (length(note) <= 2000),
    recorded timestamptz not null
);

comment on table tools.review is 'Somebody went through the versions that exist, and what they concluded';

create index review_by_tool on tools.review (tool, reviewed, id);

create table tools.choice (
    id        bigint      generated always as identity primary key,
    tool      bigint      not null references tools.tool,
    release   bigint      not null references tools.release,
    verdict   text        not null check (verdict in ('ADOPT', 'TEST', 'WAIT', 'REFUSE')),
    until     date,
    reason    text        not null check (btrim(reason) <> '' and length(reason) <= 2000),
    consulted text        not null default '' check (length(consulted) <= 500),
    review    date,
    decided   date        not null,
    account   bigint      not null references access.account,
    decider   text        not null,
    decision  bigint      references circles.decision,
    recorded  timestamptz not null,
    constraint test_and_wait_until_a_day check (verdict not in ('TEST', 'WAIT') or until is not null),
    constraint until_later check (until >= decided),
    constraint reviewed_later check (review > decided)
);

comment on table tools.choice is 'Decision card of a version: adopted, tested until, waited for until, refused; the latest one holds';
comment on column tools.choice.consulted is 'Who was asked, in words';
comment on column tools.choice.decision is 'Decision by consent of a circle that it follows from';

create index choice_by_tool on tools.choice (tool, decided, id);
create index choice_by_release on tools.choice (release, id);

create table tools.trial (
    id          bigint      generated always as identity primary key,
    release     bigint      not null references tools.release,
    environment bigint      references tools.environment,
    tried       date        not null,
    passed      boolean     not null,
    report      text        not null check (btrim(report) <> '' and length(report) <= 10000),
    account     bigint      not null references access.account,
    tester      text        not null,
    recorded    timestamptz not null
);

comment on table tools.trial is 'Test report of a version';

create index trial_by_release on tools.trial (release, id);

revoke update, delete, truncate on tools.review, tools.choice, tools.trial from cabas_app;
