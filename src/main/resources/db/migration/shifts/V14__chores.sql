alter table shifts.option add column chores boolean not null default false;

comment on column shifts.option.chores is 'Whether there is work without an hour, that members declare';

create table shifts.chore (
    id      bigint      generated always as identity primary key,
    name    text        not null check (name = btrim(name) and length(name) between 1 and 100),
    help    text        not null default '' check (length(help) <= 2000),
    minutes int         not null check (minutes between 15 and 100000),
    due     date        not null,
    ended   boolean     not null default false,
    made    timestamptz not null
);

comment on table shifts.chore is 'Work without an hour: so many minutes in all, before a day';
comment on column shifts.chore.due is 'Last day on which it can be done';

create table shifts.chore_work (
    id         bigint      generated always as identity primary key,
    chore      bigint      not null references shifts.chore,
    member     bigint      not null references members.member,
    minutes    int         not null check (minutes between 1 and 1440),
    done       date        not null,
    told       text        not null default '' check (length(told) <= 500),
    declared   timestamptz not null,
    accepted   boolean,
    decided    timestamptz,
    decided_by text        not null default '',
    why        text        not null default '' check (length(why) <= 500),
    constraint decided_once check ((accepted is null) = (decided is null)),
    constraint refused_with_reason check (accepted is distinct from false or why <> '')
);

comment on table shifts.chore_work is 'What members say they did of it; it counts once somebody of the office says so';
comment on column shifts.chore_work.accepted is 'Null while nobody decided';

create index chore_work_of_chore on shifts.chore_work (chore);
create index chore_work_of_member on shifts.chore_work (member);
create index chore_work_open on shifts.chore_work (declared) where accepted is null;
