create table members.saved_search (
    id      bigint      generated always as identity primary key,
    owner   bigint      not null references access.account,
    name    text        not null check (name = btrim(name) and length(name) between 1 and 100),
    query   text        not null check (length(query) <= 20000),
    shared  boolean     not null default false,
    created timestamptz not null
);

comment on table members.saved_search is 'Searches in the member file that somebody keeps';
comment on column members.saved_search.query is 'What follows the question mark in the address of the list';
comment on column members.saved_search.shared is 'Offered to everybody who may read the member file';

create unique index saved_search_name on members.saved_search (owner, lower(name));
