create table shares.college (
    id     bigint  generated always as identity primary key,
    name   text    not null check (name = btrim(name) and length(name) between 1 and 100),
    weight int     not null check (weight between 1 and 100),
    rest   boolean not null default false
);

comment on table shares.college is 'Colleges of voters of assemblies; none means one person one vote: loi 47-1775, articles 1, 9 and, for a SCIC, 19 octies';
comment on column shares.college.weight is 'Percent of the votes of an assembly that the whole college has';
comment on column shares.college.rest is 'Of whoever is of no other';

create unique index college_name on shares.college (lower(name));
create unique index one_college_of_the_rest on shares.college (rest) where rest;

create table shares.college_status (
    status  bigint primary key references members.status,
    college bigint not null references shares.college on delete cascade
);

comment on table shares.college_status is 'Members of which status are of which college: each status of one at most';

-- An assembly keeps those of the day on which its electorate was drawn up.
create table shares.assembly_college (
    assembly bigint not null references shares.assembly,
    name     text   not null check (length(name) between 1 and 100),
    weight   int    not null check (weight between 1 and 100),
    primary key (assembly, name)
);

comment on table shares.assembly_college is 'Colleges of an assembly, as they were when its electorate was drawn up; none where each person has one vote';

alter table shares.elector add column college text,
    add constraint elector_of_a_college foreign key (assembly, college) references shares.assembly_college;

comment on column shares.elector.college is 'The one in which they vote; null where the assembly has none';

create trigger keep_closed before insert or update or delete on shares.assembly_college
    for each row execute function shares.keep_closed_assembly();

-- However many change the colleges while it is drawn up: the weights of an assembly make a hundred, and nobody is of none.
create function shares.guard_colleges() returns trigger language plpgsql as $$
declare
    weights bigint := (select sum(weight) from shares.assembly_college where assembly = new.assembly);
begin
    if weights <> 100 then
        raise exception 'weights make %', weights using errcode = 'check_violation', constraint = 'weights_make_a_hundred';
    end if;
    if exists (select from shares.elector where assembly = new.assembly and college is null) and weights is not null then
        raise exception 'of no college' using errcode = 'check_violation', constraint = 'everybody_has_a_college';
    end if;
    return null;
end $$;

create constraint trigger guard_colleges after insert or update on shares.assembly_college
    deferrable initially deferred for each row execute function shares.guard_colleges();
