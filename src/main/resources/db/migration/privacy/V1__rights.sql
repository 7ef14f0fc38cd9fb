create schema privacy;

comment on schema privacy is 'What the GDPR asks: requests of those concerned, for how long files are kept';

create table privacy.request (
    id        bigint      generated always as identity primary key,
    member    bigint      references members.member,
    person    text        not null check (person = btrim(person) and length(person) between 1 and 200),
    kind      text        not null check (kind in ('ACCESS', 'PORTABILITY', 'RECTIFICATION', 'ERASURE', 'RESTRICTION', 'OBJECTION')),
    received  date        not null,
    channel   text        not null default '' check (length(channel) <= 200),
    note      text        not null default '' check (length(note) <= 5000),
    extended  text        check (length(extended) between 1 and 1000),
    answered  date,
    outcome   text        check (outcome in ('DONE', 'PARTLY', 'REFUSED')),
    answer    text        not null default '' check (length(answer) <= 5000),
    recorded  timestamptz not null,
    author    text        not null,
    due       date        not null generated always as
        ((received + case when extended is null then interval '1 month' else interval '3 months' end)::date) stored,
    constraint answered_after_received check (answered >= received),
    constraint answers_have_an_outcome check ((answered is null) = (outcome is null))
);

comment on table privacy.request is 'Who used which right (GDPR, articles 15 to 21), and when they were answered';
comment on column privacy.request.member is 'Null for somebody who is in no file';
comment on column privacy.request.extended is 'Why two months more are needed (article 12.3); null when they are not';
comment on column privacy.request.due is 'Last day to answer: a month, or three (article 12.3)';

create index request_by_member on privacy.request (member);
create index request_open on privacy.request (due) where answered is null;

create table privacy.keeping (
    only_one boolean primary key default true check (only_one),
    years    int     not null default 3 check (years between 0 and 30),
    reason   text    not null default '' check (length(reason) <= 500)
);

comment on table privacy.keeping is 'For how long the files of those who left are kept';
comment on column privacy.keeping.years is 'After the departure';

insert into privacy.keeping default values;

create table privacy.keeping_of_status (
    status bigint primary key references members.status,
    years  int    not null check (years between 0 and 30)
);

comment on table privacy.keeping_of_status is 'Files kept for another time than the others, by what the coop called their owner';
