create table shares.interest (
    id         bigint        generated always as identity primary key,
    year       date          not null references shares.year,
    rate       numeric(6, 3) not null check (rate > 0),
    ceiling    numeric(6, 3) not null check (ceiling between 0 and 30),
    decided_by text          not null check (length(decided_by) between 1 and 300),
    total      numeric(14, 2) not null check (total >= 0),
    recorded   timestamptz   not null,
    author     text          not null,
    annulled   timestamptz,
    annulled_why text        not null default '' check (length(annulled_why) <= 1000),
    constraint rate_below_ceiling check (rate <= ceiling),
    constraint annulled_with_reason check ((annulled is null) = (annulled_why = ''))
);

comment on table shares.interest is 'Interest that assemblies voted for the shares of a closed year: loi 47-1775, article 14';
comment on column shares.interest.rate is 'Percent of the paid-up capital for a whole year';
comment on column shares.interest.ceiling is 'Highest rate of the law for that year, as the coop found it';

create unique index interest_once on shares.interest (year) where annulled is null;

create table shares.interest_due (
    interest bigint         not null references shares.interest,
    member   bigint         not null references members.member,
    number   text           not null default '',
    name     text           not null,
    weighted numeric(16, 2) not null check (weighted > 0),
    amount   numeric(12, 2) not null check (amount >= 0),
    primary key (interest, member)
);

comment on table shares.interest_due is 'What each holder is owed of it, by days held';
comment on column shares.interest_due.weighted is 'Sum over the days of the year of the paid-up capital held that day, in euros';

create index interest_of_member on shares.interest_due (member);

-- What was voted stays; it is annulled with a reason, never rewritten.
revoke update, delete, truncate on shares.interest, shares.interest_due from cabas_app;
grant update (annulled, annulled_why) on shares.interest to cabas_app;
