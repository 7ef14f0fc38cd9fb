create table circles.meeting (
    id        bigint      generated always as identity primary key,
    circle    bigint      not null references circles.circle,
    starts    timestamptz not null,
    place     text        not null default '' check (length(place) <= 200),
    title     text        not null check (title = btrim(title) and length(title) between 1 and 120),
    status    text        not null check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    minutes   text        not null default '' check (length(minutes) <= 50000),
    closed    timestamptz,
    closed_by text,
    version   int         not null default 0,
    constraint held_is_signed check ((status = 'HELD') = (closed is not null and closed_by is not null))
);

comment on column circles.meeting.minutes is 'What was said, beside the notes of each item of the agenda';
comment on column circles.meeting.version is 'Counts the changes: who saves an older state is told so';

create index meeting_by_circle on circles.meeting (circle, starts, id);

create table circles.agenda_item (
    id       bigint generated always as identity primary key,
    meeting  bigint not null references circles.meeting on delete cascade,
    position int    not null check (position > 0),
    title    text   not null check (title = btrim(title) and length(title) between 1 and 200),
    brought  text   not null default '' check (length(brought) <= 100),
    lasts    int    check (lasts between 1 and 480),
    notes    text   not null default '' check (length(notes) <= 20000),
    constraint in_order unique (meeting, position) deferrable initially deferred
);

comment on column circles.agenda_item.brought is 'Who brings it';
comment on column circles.agenda_item.lasts is 'Minutes that it should take';

-- Signed minutes stay as they were signed, and so does what was on the agenda and who was there.
create function circles.guard_signed() returns trigger language plpgsql as $$
begin
    if old.status <> 'PLANNED' then
        raise exception 'meeting % is over', old.id using errcode = 'check_violation', constraint = 'signed_once';
    end if;
    return new;
end $$;

create trigger guard_signed before update on circles.meeting for each row execute function circles.guard_signed();

create function circles.guard_signed_part() returns trigger language plpgsql as $$
declare
    part record := case tg_op when 'DELETE' then old else new end;
begin
    if (select status from circles.meeting where id = part.meeting for update) <> 'PLANNED' then
        raise exception 'meeting % is over', part.meeting using errcode = 'check_violation', constraint = 'signed_once';
    end if;
    return part;
end $$;

create trigger guard_signed before insert or update or delete on circles.agenda_item for each row execute function circles.guard_signed_part();

create table circles.attendance (
    meeting bigint not null references circles.meeting on delete cascade,
    account bigint not null references access.account,
    present text   not null check (present in ('PRESENT', 'EXCUSED', 'ABSENT')),
    primary key (meeting, account)
);

create trigger guard_signed before insert or update or delete on circles.attendance for each row execute function circles.guard_signed_part();

-- Decisions by consent: a proposal stands when nobody has a reasoned objection left.
create table circles.decision (
    id          bigint      generated always as identity primary key,
    circle      bigint      not null references circles.circle,
    meeting     bigint      references circles.meeting,
    title       text        not null check (title = btrim(title) and length(title) between 1 and 200),
    proposal    text        not null check (length(proposal) between 1 and 10000),
    status      text        not null check (status in ('PROPOSED', 'ADOPTED', 'WITHDRAWN')),
    proposed    timestamptz not null,
    proposed_by text        not null,
    proposer    bigint      references access.account,
    outcome     text        not null default '' check (length(outcome) <= 10000),
    decided     date,
    decided_by  text,
    review      date,
    replaces    bigint      references circles.decision,
    version     int         not null default 0,
    constraint settled_is_dated check ((status = 'PROPOSED') = (decided is null and decided_by is null)),
    constraint adopted_has_an_outcome check (status <> 'ADOPTED' or outcome <> ''),
    constraint reviewed_later check (review > decided)
);

comment on column circles.decision.proposer is 'Account that may integrate objections and withdraw it; null for a program';
comment on column circles.decision.version is 'Counts the wordings of the proposal: who changes or adopts an older one is told so';
comment on column circles.decision.outcome is 'What was decided in the end, objections integrated; or why it was withdrawn';
comment on column circles.decision.review is 'Day by which it is looked at again';
comment on column circles.decision.replaces is 'Earlier decision that this one takes the place of';

create index decision_by_circle on circles.decision (circle, id);
create index decision_to_review on circles.decision (review) where status = 'ADOPTED';
create index decision_by_meeting on circles.decision (meeting);
create unique index replaced_once on circles.decision (replaces) where status = 'ADOPTED';

create table circles.question (
    id          bigint      generated always as identity primary key,
    decision    bigint      not null references circles.decision,
    asked       timestamptz not null,
    asked_by    text        not null,
    question    text        not null check (length(question) between 1 and 2000),
    answer      text        not null default '' check (length(answer) <= 2000),
    answered_by text
);

create index question_by_decision on circles.question (decision, id);

create table circles.objection (
    id          bigint      generated always as identity primary key,
    decision    bigint      not null references circles.decision,
    raised      timestamptz not null,
    raised_by   text        not null,
    objector    bigint      references access.account,
    reason      text        not null check (btrim(reason) <> '' and length(reason) <= 2000),
    integration text        not null default '' check (length(integration) <= 2000),
    lifted      timestamptz,
    lifted_by   text,
    earlier     text,
    constraint lifted_tells_how check ((lifted is null) = (integration = ''))
);

comment on column circles.objection.reason is 'Why it would harm what the circle is for; an objection without a reason is none';
comment on column circles.objection.integration is 'How the proposal was changed, or why the objection was taken back';

comment on column circles.objection.objector is 'Account that may take it back; null for a program';
comment on column circles.objection.earlier is 'Wording of the proposal before the objection was integrated; null when it was taken back';

create index objection_by_decision on circles.objection (decision, id);

-- Whoever objects while another adopts: one of the two comes first, and the other is refused.
create function circles.guard_objection() returns trigger language plpgsql as $$
begin
    if (select status from circles.decision where id = new.decision for update) <> 'PROPOSED' then
        raise exception 'decision % is settled', new.decision using errcode = 'check_violation', constraint = 'objections_before_it_is_settled';
    end if;
    return new;
end $$;

create trigger guard_objection before insert on circles.objection for each row execute function circles.guard_objection();

create function circles.guard_decision() returns trigger language plpgsql as $$
begin
    -- once settled, only the day of its review may move
    if old.status <> 'PROPOSED' and to_jsonb(new) - 'review' <> to_jsonb(old) - 'review' then
        raise exception 'decision % is settled', old.id using errcode = 'check_violation', constraint = 'settled_once';
    end if;
    if new.status = 'ADOPTED' and exists (select from circles.objection where decision = new.id and lifted is null) then
        raise exception 'decision % has open objections', new.id using errcode = 'check_violation', constraint = 'adopted_without_objection';
    end if;
    return new;
end $$;

create trigger guard_decision before update on circles.decision for each row execute function circles.guard_decision();

create table circles.review (
    id          bigint      generated always as identity primary key,
    decision    bigint      not null references circles.decision,
    reviewed    timestamptz not null,
    reviewed_by text        not null,
    note        text        not null default '' check (length(note) <= 2000),
    until       date        not null
);

comment on table circles.review is 'A decision was looked at again and kept';
comment on column circles.review.until is 'Day by which it is looked at the next time';

create index review_by_decision on circles.review (decision, id);

-- ---------------------------------------------------------------- for other modules

create view circles.decision_made as
select d.id, d.circle, d.title, d.decided, d.review,
       case when exists (select from circles.decision later where later.replaces = d.id and later.status = 'ADOPTED')
           then 'REPLACED' else 'ADOPTED' end as status
from circles.decision d where d.status = 'ADOPTED';

comment on view circles.decision_made is 'Decisions that were adopted: ADOPTED while they stand, REPLACED once a later one took their place; review is the day by which they are looked at again';
