create schema spreadsheets;

comment on schema spreadsheets is 'Member files brought from lists: which row became whom, and what was there before';

create table spreadsheets.link (
    key    text   primary key check (key ~ '^[0-9a-f]{64}$'),
    member bigint not null references members.member
);

comment on table spreadsheets.link is 'Which member a row became, by the hash of the key of the row: the same list may come again every night,
    and does not bring back somebody who was made anonymous since';

create index link_by_member on spreadsheets.link (member);

create table spreadsheets.change (
    batch  bigint not null,
    member bigint not null references members.member,
    before jsonb,
    primary key (batch, member)
);

comment on table spreadsheets.change is 'What a batch changed: the file as it was before, null for somebody who was not there; taken back from here';
