create table shifts.board (
    id    bigint      generated always as identity primary key,
    name  text        not null check (name = btrim(name) and length(name) between 1 and 100),
    hash  bytea       not null unique,
    names boolean     not null default false,
    language text     not null default 'fr' check (language in ('fr', 'en')),
    made  timestamptz not null,
    ended timestamptz
);

comment on table shifts.board is 'Addresses at which a screen of the shop shows the shifts of today and tomorrow; whoever has one reads it, so it can be ended';
comment on column shifts.board.names is 'Whether it shows first names of whoever is booked';
