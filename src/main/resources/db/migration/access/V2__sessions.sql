-- Only a hash of the session id is kept: reading this table gives nobody a session.
create table access.session (
    id          bigint      generated always as identity primary key,
    hash        bytea       not null unique check (length(hash) = 32),
    account     bigint      references access.account on delete cascade,
    created     timestamptz not null,
    last_access timestamptz not null,
    version     bigint      not null default 0,
    device      text,
    address     text
);

comment on column access.session.account is 'Who signed in; null before';
comment on column access.session.created is 'When it began, or when the person signed in: absolute limits count from here';
comment on column access.session.version is 'Grows with each change of an attribute, so that other instances notice';

create index session_by_account on access.session (account) where account is not null;
create index session_by_last_access on access.session (last_access);

create table access.session_attribute (
    session bigint not null references access.session on delete cascade,
    name    text   not null,
    value   bytea  not null,
    primary key (session, name)
);
