create table spreadsheets.mapping (
    id       bigint      generated always as identity primary key,
    owner    bigint      not null references access.account,
    name     text        not null check (name = btrim(name) and length(name) between 1 and 80),
    shared   boolean     not null default false,
    headers  text[]      not null check (cardinality(headers) between 1 and 256),
    columns  jsonb       not null check (jsonb_typeof(columns) = 'array'),
    keys     text[]      not null check (keys <@ array['NUMBER', 'EXTERNAL', 'EMAIL', 'EMAIL_AND_NAME', 'NAME_AND_BIRTH']),
    numbered boolean     not null default false,
    fee_type bigint      references fees.type on delete set null,
    fee_day  date,
    version  int         not null default 1,
    changed  timestamptz not null
);

comment on table spreadsheets.mapping is 'What the columns of a list say, kept under a name and found again by the headers';
comment on column spreadsheets.mapping.shared is 'Offered to everybody who may import lists';
comment on column spreadsheets.mapping.headers is 'Headers as they are compared, sorted';
comment on column spreadsheets.mapping.columns is 'Each header as the file writes it, with what it says';
comment on column spreadsheets.mapping.keys is 'By what somebody is known, the surest first';
comment on column spreadsheets.mapping.numbered is 'Whoever has no number gets the next one';
comment on column spreadsheets.mapping.fee_type is 'Of the amounts of a list that names no type';
comment on column spreadsheets.mapping.fee_day is 'On which they were paid, when the list does not tell';
comment on column spreadsheets.mapping.version is 'One more at each change: what somebody has looked at is what is applied';

create unique index mapping_name on spreadsheets.mapping (owner, lower(name));
create index mapping_by_headers on spreadsheets.mapping (headers);

create table spreadsheets.fee (
    fee   bigint primary key references fees.fee,
    said  date,
    place int    not null check (place >= 0),
    batch bigint not null references imports.batch
);

comment on table spreadsheets.fee is 'Fees brought by lists: the same line of the same list brings no second one';
comment on column spreadsheets.fee.said is 'Day of the payment as the list told it; null when it told none';
comment on column spreadsheets.fee.place is 'Among those of the same person, type and day, from 0';

create index fee_by_batch on spreadsheets.fee (batch);

alter table spreadsheets.change add column after jsonb, add column extras_before jsonb, add column extras_after jsonb;

-- Of what was brought before this, nobody knows how it was left: it stays as it is by now.
update spreadsheets.change set after = before, extras_before = '{"emails": [], "tags": [], "memberships": []}',
       extras_after = '{"emails": [], "tags": [], "memberships": []}'
where before is not null;

alter table spreadsheets.change add constraint whole_or_new check (
    (before is null) = (after is null) and (before is null) = (extras_before is null) and (before is null) = (extras_after is null));

comment on column spreadsheets.change.after is 'The file as the batch left it: what was changed since stays when the batch is taken back';
comment on column spreadsheets.change.extras_before is 'Further addresses, tags and memberships as they were before';
