create table access.seeing (
    id     bigint      generated always as identity primary key,
    viewer bigint      not null references access.account,
    seen   bigint      not null references access.account,
    reason text        not null check (reason = btrim(reason) and length(reason) between 1 and 500),
    began  timestamptz not null,
    until  timestamptz not null,
    ended  timestamptz,
    constraint sees_somebody_else check (viewer <> seen),
    constraint a_quarter_of_an_hour check (until > began and until <= began + interval '15 minutes'),
    constraint ends_after_it_began check (ended >= began)
);

comment on table access.seeing is 'Who looked at Cabas as somebody else, why, and from when to when; nothing can be changed meanwhile';
comment on column access.seeing.ended is 'When it was left, by a button or because time was up; null while it lasts';

create unique index one_seeing_at_a_time on access.seeing (viewer) where ended is null;
create index seeing_by_seen on access.seeing (seen, began desc);

revoke update, delete, truncate on access.seeing from cabas_app;
grant update (ended) on access.seeing to cabas_app;
