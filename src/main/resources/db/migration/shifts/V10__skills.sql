create table shifts.skill (
    id    bigint  generated always as identity primary key,
    name  text    not null check (name = btrim(name) and length(name) between 1 and 100),
    leads boolean not null default false,
    ended boolean not null default false
);

comment on table shifts.skill is 'What not everybody knows how to do, or was entrusted with: till, opening, leading a shift…';
comment on column shifts.skill.leads is 'Whether whoever has it leads a shift';
comment on column shifts.skill.ended is 'Nothing asks for it any more from now on; what asks for it still does';

create unique index skill_name on shifts.skill (lower(name));

insert into shifts.skill (name, leads) values ('Responsable de créneau', true);

create table shifts.skilled (
    member   bigint not null references members.member,
    skill    bigint not null references shifts.skill,
    since    date   not null,
    until    date,
    given_by text   not null,
    primary key (member, skill),
    constraint skill_lasts check (since <= until)
);

comment on table shifts.skilled is 'Who has which skill, as the coop says';
comment on column shifts.skilled.until is 'Last day on which it counts; null when it does not lapse';

create table shifts.slot_need (
    slot  bigint not null references shifts.slot,
    need  int    not null check (need between 1 and 100),
    skill bigint not null references shifts.skill,
    primary key (slot, need, skill)
);

comment on table shifts.slot_need is 'Places of a slot that only some can take: each needs one person who has all of its skills';
comment on column shifts.slot_need.need is 'Tells such places of one slot apart';

create table shifts.shift_need (
    shift bigint not null references shifts.shift on delete cascade,
    need  int    not null check (need between 1 and 100),
    skill bigint not null references shifts.skill,
    primary key (shift, need, skill)
);

comment on table shifts.shift_need is 'The same of a dated shift: those of its slot until a hand changes it';
