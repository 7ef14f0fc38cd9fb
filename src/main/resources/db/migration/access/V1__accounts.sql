create schema access;

comment on schema access is 'Who may come in and what they may do: accounts, roles, sessions, links, tokens';

-- Addresses are compared without regard to case; Java has already put them in Unicode form NFC.
create table access.account (
    id            bigint      generated always as identity primary key,
    email         text        not null check (email = btrim(email) and length(email) between 3 and 254
                                              and email ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
    name          text        not null check (name = btrim(name) and length(name) between 1 and 100),
    password      text,
    language      text        not null default 'fr' check (language in ('fr', 'en')),
    disabled      boolean     not null default false,
    demonstration boolean     not null default false,
    created       timestamptz not null,
    last_sign_in  timestamptz
);

comment on column access.account.password is 'Argon2id hash with its parameters; null until the person has chosen one';
comment on column access.account.demonstration is
    'Belongs to the demonstration cooperative: may sign in only from this very machine, and only while it is shown';

create unique index account_email on access.account (lower(email));
create index account_by_name on access.account (lower(name), id);

create table access.role (
    id         bigint  generated always as identity primary key,
    name       text    not null check (name = btrim(name) and length(name) between 1 and 60),
    everything boolean not null default false
);

comment on column access.role.everything is 'Grants every permission there is, those of future versions included';

create unique index role_name on access.role (lower(name));

create table access.role_permission (
    role       bigint not null references access.role on delete cascade,
    permission text   not null check (permission ~ '^[a-z]+([.-][a-z]+)+$'),
    primary key (role, permission)
);

create table access.account_role (
    account bigint not null references access.account on delete cascade,
    role    bigint not null references access.role on delete cascade,
    primary key (account, role)
);

create index account_role_by_role on access.account_role (role);

insert into access.role (name, everything) values ('admin', true);
