-- A link that works once. The secret itself is only in the message that carries it.
create table access.one_time_link (
    id      bigint      generated always as identity primary key,
    hash    bytea       not null unique check (length(hash) = 32),
    purpose text        not null check (purpose in ('PASSWORD', 'INVITATION', 'FIRST_ADMIN')),
    account bigint      references access.account on delete cascade,
    created timestamptz not null,
    expires timestamptz not null,
    used    timestamptz,
    check ((purpose = 'FIRST_ADMIN') = (account is null))
);

create index one_time_link_by_account on access.one_time_link (account);

create table access.api_token (
    id       bigint      generated always as identity primary key,
    hash     bytea       not null unique check (length(hash) = 32),
    name     text        not null check (name = btrim(name) and length(name) between 1 and 100),
    owner    bigint      references access.account on delete cascade,
    created  timestamptz not null,
    expires  timestamptz,
    revoked  timestamptz,
    last_use timestamptz
);

comment on column access.api_token.owner is 'Whose rights limit it; null when made on the server by a command';

create table access.api_token_permission (
    token      bigint not null references access.api_token on delete cascade,
    permission text   not null,
    primary key (token, permission)
);

-- Tries at something that can be guessed, counted per key in windows that begin with the first try.
create table access.attempt (
    key    bytea       primary key,
    count  int         not null,
    until  timestamptz not null
);

create index attempt_by_end on access.attempt (until);
