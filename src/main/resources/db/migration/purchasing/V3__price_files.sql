create table purchasing.price_file (
    id       bigint      generated always as identity primary key,
    supplier bigint      not null references purchasing.supplier,
    file     bigint      not null references files.file,
    map      jsonb       not null,
    starts   date        not null,
    said_at  timestamptz not null,
    said_by  text        not null,
    taken_at timestamptz,
    taken_by text,
    added    int         check (added >= 0),
    repriced int         check (repriced >= 0),
    ended    int         check (ended >= 0),
    constraint taking_is_whole check ((taken_at is null) = (taken_by is null) and (taken_at is null) = (added is null)
        and (taken_at is null) = (repriced is null) and (taken_at is null) = (ended is null))
);

comment on table purchasing.price_file is 'A list of prices that a supplier sent: looked at, then taken, or thrown away without a trace';
comment on column purchasing.price_file.map is 'How it is read: purchasing.forms.FormMap';
comment on column purchasing.price_file.starts is 'Day from which its prices hold';
comment on column purchasing.price_file.added is 'Offers that were new';

create index price_file_of_supplier on purchasing.price_file (supplier, id desc);
create index price_file_file on purchasing.price_file (file);
