alter table shifts.option
    add column waiting  boolean not null default false,
    add column watching boolean not null default false;

comment on column shifts.option.waiting is 'Whether members wait in line for a place at a full shift';
comment on column shifts.option.watching is 'Whether members ask to be told when a shift lacks people or has a free place again';

create table shifts.waiting (
    id     bigint      generated always as identity primary key,
    shift  bigint      not null references shifts.shift on delete cascade,
    member bigint      not null references members.member,
    since  timestamptz not null,
    constraint waiting_once unique (shift, member)
);

comment on table shifts.waiting is 'Who waits for a place at a full shift, in the order of id; whoever is offered one waits no more';

create index waiting_of_member on shifts.waiting (member);

create table shifts.watch (
    shift        bigint      not null references shifts.shift on delete cascade,
    member       bigint      not null references members.member,
    was_full     boolean     not null,
    missing_told timestamptz,
    free_told    timestamptz,
    primary key (shift, member)
);

comment on table shifts.watch is 'Who asked to be told of a shift: each thing once';
comment on column shifts.watch.was_full is 'Whether it was full when it was last looked at';
comment on column shifts.watch.missing_told is 'When they were told that people are missing; null before';
comment on column shifts.watch.free_told is 'When they were told that a place is free again; null before';

create index watch_of_member on shifts.watch (member);
