create table shares.assembly (
    id       bigint      generated always as identity primary key,
    kind     text        not null check (kind in ('ORDINARY', 'EXTRAORDINARY', 'MIXED')),
    title    text        not null check (title = btrim(title) and length(title) between 1 and 200),
    day      date        not null,
    starts   time        not null,
    place    text        not null default '' check (length(place) <= 300),
    voters_on date      not null,
    drawn_up timestamptz,
    convened date,
    closed   timestamptz,
    proxies  int         not null check (proxies between 0 and 100),
    quorum   int         not null check (quorum between 0 and 100),
    recorded timestamptz not null,
    author   text        not null,
    constraint voters_before_the_day check (voters_on <= day),
    constraint closed_once_drawn_up check (closed is null or drawn_up is not null)
);

comment on table shares.assembly is 'General assemblies: one person one vote, whatever the capital (loi 47-1775, articles 1 and 9)';
comment on column shares.assembly.voters_on is 'Whoever may vote on that day is of the electorate';
comment on column shares.assembly.drawn_up is 'When the electorate was drawn up; null until then';
comment on column shares.assembly.convened is 'Day on which the letters left';
comment on column shares.assembly.proxies is 'Votes that one person may carry for others, as the statutes said when it was called';
comment on column shares.assembly.quorum is 'Percent of the voters who must be there or represented; 0 for none';

create table shares.elector (
    assembly bigint  not null references shares.assembly,
    member   bigint  not null references members.member,
    number   text    not null default '',
    name     text    not null,
    found_by text    not null,
    shares   int     not null,
    arrived  timestamptz,
    primary key (assembly, member)
);

comment on table shares.elector is 'Who may vote in an assembly, as at the day of its electorate; each has one vote';
comment on column shares.elector.shares is 'Held on that day: for the list, not for the votes';
comment on column shares.elector.arrived is 'When they signed in; null while they have not come';

create index elector_by_name on shares.elector (assembly, found_by, member);

create table shares.proxy (
    assembly bigint      not null,
    giver    bigint      not null,
    holder   bigint      not null,
    recorded timestamptz not null,
    author   text        not null,
    primary key (assembly, giver),
    foreign key (assembly, giver) references shares.elector (assembly, member),
    foreign key (assembly, holder) references shares.elector (assembly, member),
    constraint not_to_oneself check (giver <> holder)
);

comment on table shares.proxy is 'Votes given to somebody else for one assembly; asleep while the giver is there';

create index proxy_by_holder on shares.proxy (assembly, holder);

-- However many are handed in at once, nobody carries more than the statutes allow, nor passes on what they carry.
create function shares.guard_proxy() returns trigger language plpgsql as $$
declare
    allowed int;
begin
    select proxies into allowed from shares.assembly where id = new.assembly for update;
    if (select count(*) from shares.proxy where assembly = new.assembly and holder = new.holder) > allowed then
        raise exception 'too many proxies' using errcode = 'check_violation', constraint = 'proxies_allowed';
    end if;
    if exists (select from shares.proxy where assembly = new.assembly and (giver = new.holder or holder = new.giver)) then
        raise exception 'proxy of a proxy' using errcode = 'check_violation', constraint = 'proxies_end_there';
    end if;
    return null;
end $$;

create trigger guard_proxy after insert or update on shares.proxy for each row execute function shares.guard_proxy();

-- What an assembly was when it closed stays.
create function shares.keep_closed_assembly() returns trigger language plpgsql as $$
begin
    if exists (select from shares.assembly where id = coalesce(new.assembly, old.assembly) and closed is not null) then
        raise exception 'assembly is closed' using errcode = 'check_violation', constraint = 'assembly_is_closed';
    end if;
    return coalesce(new, old);
end $$;

create trigger keep_closed before insert or update or delete on shares.elector for each row execute function shares.keep_closed_assembly();
create trigger keep_closed before insert or update or delete on shares.proxy for each row execute function shares.keep_closed_assembly();
