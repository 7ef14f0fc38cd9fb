create table members.join_setting (
    only_one  boolean primary key default true check (only_one),
    open      boolean not null default false,
    kinds     text[]  not null default array['ASSOCIATION', 'COOPERATIVE', 'FRIEND']
                      check (kinds <@ array['ASSOCIATION', 'COOPERATIVE', 'FRIEND'] and cardinality(kinds) > 0),
    intro_fr  text    not null default '' check (length(intro_fr) <= 10000),
    intro_en  text    not null default '' check (length(intro_en) <= 10000),
    rules_fr  text    not null default '' check (length(rules_fr) <= 20000),
    rules_en  text    not null default '' check (length(rules_en) <= 20000),
    keep_days int     not null default 30 check (keep_days between 1 and 365)
);

comment on table members.join_setting is 'The form by which people ask to join: whether it is open, for what, with which words';
comment on column members.join_setting.rules_fr is 'What they agree to: statutes, internal rules, use of their data';
comment on column members.join_setting.keep_days is 'Days for which a request never confirmed is kept';

insert into members.join_setting default values;

create table members.join_request (
    id         bigint      generated always as identity primary key,
    hash       bytea       not null unique,
    first_name text        not null check (length(first_name) <= 255),
    last_name  text        not null check (length(last_name) between 1 and 255),
    birth_date date,
    email      text        not null check (length(email) <= 254),
    phone      text        not null default '' check (length(phone) <= 50),
    street     text        not null default '' check (length(street) <= 1000),
    postcode   text        not null default '' check (length(postcode) <= 20),
    city       text        not null default '' check (length(city) <= 200),
    kinds      text[]      not null check (cardinality(kinds) > 0),
    language   text        not null,
    message    text        not null default '' check (length(message) <= 2000),
    agreed     text        not null,
    network    bytea,
    asked      timestamptz not null,
    confirmed  timestamptz,
    decided    timestamptz,
    accepted   boolean,
    reason     text        not null default '' check (length(reason) <= 1000),
    member     bigint      references members.member,
    author     text        not null default '',
    constraint decided_once_confirmed check (decided is null or confirmed is not null),
    constraint decided_one_way check ((decided is null) = (accepted is null)),
    constraint accepted_is_a_member check (coalesce(accepted, false) = (member is not null))
);

comment on table members.join_request is 'People who ask to join: twice, by the form and by the link sent to them';
comment on column members.join_request.hash is 'SHA-256 of the secret in the link';
comment on column members.join_request.agreed is 'The words that they agreed to, as they stood';
comment on column members.join_request.network is 'Hash of the network it came from, to slow robots down; forgotten once confirmed';

create index join_request_waiting on members.join_request (confirmed) where confirmed is not null and decided is null;
create index join_request_by_network on members.join_request (network, asked) where network is not null;
create index join_request_by_member on members.join_request (member) where member is not null;
create unique index one_open_request on members.join_request (lower(email), lower(last_name), lower(first_name))
    where confirmed is not null and decided is null;
