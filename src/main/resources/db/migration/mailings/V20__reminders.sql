create table mailings.reminder_rule (
    id         bigint  generated always as identity primary key,
    name       text    not null check (name = btrim(name) and length(name) between 1 and 150),
    about      text    not null check (about in ('COVER', 'OWED', 'INSTALMENT')),
    fee_type   bigint  references fees.type,
    days       int     not null check (days between -400 and 800),
    catch_up   int     not null default 14 check (catch_up between 0 and 400),
    starts     date    not null,
    subject_fr text    not null check (length(subject_fr) between 1 and 200),
    body_fr    text    not null check (length(body_fr) between 1 and 10000),
    subject_en text    not null default '' check (length(subject_en) <= 200),
    body_en    text    not null default '' check (length(body_en) <= 10000),
    active     boolean not null default false
);

comment on table mailings.reminder_rule is 'When members are reminded of what, and in which words';
comment on column mailings.reminder_rule.about is 'COVER: the last day that fees cover; OWED: the first day of a fee not wholly paid; INSTALMENT: the day of a planned part';
comment on column mailings.reminder_rule.fee_type is 'Only of fees of this type, which then has no part in the rules for all types; null for all';
comment on column mailings.reminder_rule.days is 'After the day in question; before it when negative';
comment on column mailings.reminder_rule.catch_up is 'For so many days after its day, a reminder that was missed still goes';
comment on column mailings.reminder_rule.starts is 'What was due before this day is not reminded of: switching a rule on writes to nobody of years ago';
comment on column mailings.reminder_rule.subject_en is 'Empty: the French words go to everybody';

create unique index reminder_rule_once on mailings.reminder_rule (about, coalesce(fee_type, 0), days) where active;

create table mailings.reminder (
    rule      bigint      not null references mailings.reminder_rule,
    member    bigint      not null references members.member,
    item      bigint      not null default 0,
    due       date        not null,
    state     text        not null check (state in ('SENT', 'OVERTAKEN', 'NO_EMAIL')),
    recipient bigint      references members.member,
    letter    bigint,
    at        timestamptz not null,
    primary key (rule, member, item, due),
    constraint sent_to_somebody check (state <> 'SENT' or (recipient is not null and letter is not null))
);

comment on table mailings.reminder is 'Reminders done, once for each day that something is due. A line is never changed';
comment on column mailings.reminder.item is 'Number of the fee or of the planned part; 0 for the cover';
comment on column mailings.reminder.recipient is 'Whom the letter went to: whoever pays for the household';
comment on column mailings.reminder.letter is 'Letter in the outbox; one may remind of several people';

create index reminder_by_member on mailings.reminder (member, at desc);
create index reminder_by_recipient on mailings.reminder (recipient) where recipient is not null;
create index reminder_by_time on mailings.reminder (at desc);

revoke update on mailings.reminder from cabas_app;

create table mailings.left_alone (
    member bigint      primary key references members.member,
    reason text        not null check (length(reason) between 1 and 500),
    at     timestamptz not null,
    author text        not null
);

comment on table mailings.left_alone is 'Members who get no reminder, and why';
