create schema circles;

comment on schema circles is 'Circles: what each is for, what it owes, who holds which role from when to when, what it decides';

-- ---------------------------------------------------------------- circles

create table circles.circle (
    id      bigint generated always as identity primary key,
    parent  bigint references circles.circle,
    name    text   not null check (name = btrim(name) and length(name) between 1 and 80),
    purpose text   not null default '' check (length(purpose) <= 2000),
    founded date   not null,
    ended   date,
    since   date   not null,
    constraint not_its_own_parent check (parent <> id),
    constraint ends_after_it_began check (ended >= founded)
);

comment on column circles.circle.parent is 'Circle that it belongs to; null for the general one';
comment on column circles.circle.ended is 'First day on which it is no more';
comment on column circles.circle.since is 'Day since which all this is so';

create unique index circle_name on circles.circle (lower(name)) where ended is null;
create index circle_by_parent on circles.circle (parent);

create table circles.circle_past (like circles.circle, past date not null);

comment on column circles.circle_past.past is 'First day on which it was so no more';

create index circle_past_by_id on circles.circle_past (id, past);

create trigger keep_past before update on circles.circle for each row execute function public.keep_past();

-- Two who move two circles at once must not tie them into a ring.
create function circles.guard_tree() returns trigger language plpgsql as $$
begin
    if new.parent is not null then
        perform pg_advisory_xact_lock(hashtext('circles.tree'));
        if exists (
            with recursive above as (
                select id, parent from circles.circle where id = new.parent
                union
                select c.id, c.parent from circles.circle c join above a on c.id = a.parent
            )
            select from above where id = new.id
        ) then
            raise exception 'circle % would contain itself', new.id using errcode = 'check_violation', constraint = 'circles_are_a_tree';
        end if;
        if exists (select from circles.circle where id = new.parent and ended is not null) then
            raise exception 'circle % has ended', new.parent using errcode = 'check_violation', constraint = 'within_a_living_circle';
        end if;
    end if;
    return new;
end $$;

create trigger guard_tree before insert or update of parent on circles.circle for each row execute function circles.guard_tree();

create table circles.domain (
    id      bigint generated always as identity primary key,
    circle  bigint not null references circles.circle,
    name    text   not null check (name = btrim(name) and length(name) between 1 and 200),
    founded date   not null,
    ended   date,
    constraint ends_after_it_began check (ended >= founded)
);

comment on table circles.domain is 'What a circle alone decides upon';

create unique index domain_name on circles.domain (circle, lower(name)) where ended is null;

-- ---------------------------------------------------------------- roles and mandates

create table circles.role (
    id      bigint generated always as identity primary key,
    circle  bigint not null references circles.circle,
    kind    text   not null check (kind in ('LEAD', 'DELEGATE', 'SECRETARY', 'FACILITATOR', 'MEMBER', 'OWN')),
    name    text   not null check (name = btrim(name) and length(name) between 1 and 80),
    purpose text   not null default '' check (length(purpose) <= 2000),
    minutes int    check (minutes between 1 and 2400),
    founded date   not null,
    ended   date,
    since   date   not null,
    constraint ends_after_it_began check (ended >= founded)
);

comment on column circles.role.kind is 'One of those that every circle has, or its own';
comment on column circles.role.minutes is 'Minutes a week that it should take';

create unique index role_name on circles.role (circle, lower(name)) where ended is null;
create unique index role_kind on circles.role (circle, kind) where ended is null and kind <> 'OWN';

create table circles.role_past (like circles.role, past date not null);

create index role_past_by_id on circles.role_past (id, past);

create trigger keep_past before update on circles.role for each row execute function public.keep_past();

create table circles.mandate (
    id           bigint      generated always as identity primary key,
    role         bigint      not null references circles.role,
    account      bigint      not null references access.account,
    since        date        not null,
    ended        date,
    minutes      int         check (minutes between 1 and 2400),
    appointed_by text        not null,
    recorded     timestamptz not null,
    ended_by     text,
    warned       date,
    constraint ends_after_it_began check (ended >= since),
    constraint one_at_a_time exclude using gist (role with =, account with =, daterange(since, ended) with &&)
);

comment on table circles.mandate is 'Who holds a role, from when to when; several people may hold the same';
comment on column circles.mandate.ended is 'First day on which it is held no more; null without end';
comment on column circles.mandate.minutes is 'Minutes a week agreed with this person; null: those of the role';
comment on column circles.mandate.warned is 'Day on which its coming end was announced by letter';

create index mandate_by_account on circles.mandate (account);
create index mandate_by_end on circles.mandate (ended) where ended is not null;

-- Who was in a circle when somebody last looked: what has changed since is told to the other modules.
create table circles.belonging (
    circle  bigint not null references circles.circle,
    account bigint not null references access.account,
    since   date   not null,
    primary key (circle, account)
);

create table circles.circle_permission (
    circle     bigint not null references circles.circle,
    permission text   not null check (permission ~ '^[a-z]+([.-][a-z]+)+$'),
    primary key (circle, permission)
);

comment on table circles.circle_permission is 'Granted to whoever holds a role of the circle, as long as they do';

create table circles.role_permission (
    role       bigint not null references circles.role,
    permission text   not null check (permission ~ '^[a-z]+([.-][a-z]+)+$'),
    primary key (role, permission)
);

comment on table circles.role_permission is 'Granted to whoever holds the role, as long as they do';

-- ---------------------------------------------------------------- accountabilities

create table circles.accountability (
    id                bigint generated always as identity primary key,
    circle            bigint not null references circles.circle,
    role              bigint references circles.role,
    wording           text   not null check (wording = btrim(wording) and length(wording) between 1 and 500),
    origin            text   not null default '' check (length(origin) <= 200),
    cadence           text   check (cadence ~ '^P[1-9][0-9]{0,2}[DWMY]$'),
    autonomous_unless text   not null default '' check (length(autonomous_unless) <= 300),
    consulted         bigint references circles.circle,
    activity          text   check (activity ~ '^[a-z][a-z-]{0,39}$'),
    founded           date   not null,
    ended             date,
    since             date   not null,
    constraint ends_after_it_began check (ended >= founded),
    constraint consults_another_circle check (consulted <> circle)
);

comment on table circles.accountability is 'What a circle owes the coop (redevabilité)';
comment on column circles.accountability.origin is 'Where it was decided: a section of the founding document, a meeting';
comment on column circles.accountability.cadence is 'How often at least, as an ISO 8601 period: P3M; null when it is owed without rhythm';
comment on column circles.accountability.autonomous_unless is 'The circle decides alone, unless…';
comment on column circles.accountability.consulted is 'Circle that must be consulted then';
comment on column circles.accountability.activity is 'Code of the activity of the matrix of evidence that it names; null for none';

create unique index accountability_wording on circles.accountability (circle, lower(wording)) where ended is null;

create table circles.accountability_past (like circles.accountability, past date not null);

create index accountability_past_by_id on circles.accountability_past (id, past);

create trigger keep_past before update on circles.accountability for each row execute function public.keep_past();

-- ---------------------------------------------------------------- for other modules

create view circles.circle_state as
select id, parent, name, purpose, founded, ended, since, null::date as past from circles.circle
union all
select id, parent, name, purpose, founded, ended, since, past from circles.circle_past;

comment on view circles.circle_state is 'Circles through time: true from since until the day before past; alive from founded until the day before ended';

create view circles.role_state as
select id, circle, kind, name, purpose, minutes, founded, ended, since, null::date as past from circles.role
union all
select id, circle, kind, name, purpose, minutes, founded, ended, since, past from circles.role_past;

comment on view circles.role_state is 'Roles of circles through time, like circle_state';

create view circles.accountability_state as
select id, circle, role, wording, origin, cadence, autonomous_unless, consulted, activity, founded, ended, since, null::date as past
from circles.accountability
union all
select id, circle, role, wording, origin, cadence, autonomous_unless, consulted, activity, founded, ended, since, past
from circles.accountability_past;

comment on view circles.accountability_state is 'Accountabilities through time, like circle_state';

create view circles.holder as
select m.id as mandate, m.role, r.circle, m.account, m.since, least(m.ended, r.ended, c.ended) as ended
from circles.mandate m join circles.role r on r.id = m.role join circles.circle c on c.id = r.circle;

comment on view circles.holder is 'Who holds which role: from since until the day before ended, which is null without end';

-- The past is written by the trigger, once.
revoke update, delete, truncate on circles.circle_past, circles.role_past, circles.accountability_past from cabas_app;
