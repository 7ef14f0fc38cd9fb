-- How members are numbered: one row.
create table members.numbering (
    single  boolean primary key default true check (single),
    pattern text    not null default '{number}' check (pattern ~ '^[^{}]*((\{year\}|\{kind\}|\{number(:[1-9])?\})[^{}]*)+$' and pattern ~ '\{number' and length(pattern) <= 60),
    person  text    not null default '' check (person !~ '[{}]' and length(person) <= 10),
    entity  text    not null default '' check (entity !~ '[{}]' and length(entity) <= 10),
    next    int     not null default 1 check (next >= 1),
    given   boolean not null default true
);

comment on column members.numbering.pattern is '{year} of registration, {kind}, {number} or {number:4} with leading zeros, and words around them';
comment on column members.numbering.person is 'What stands for {kind} in the number of a person';
comment on column members.numbering.entity is 'What stands for {kind} in the number of a legal entity';
comment on column members.numbering.next is 'Number that the next member gets; never goes back, so that no number serves twice';
comment on column members.numbering.given is 'Whether whoever registers gets a number at once';

insert into members.numbering default values;

create table members.admission_rule (
    kind   text    not null check (kind in ('ASSOCIATION', 'COOPERATIVE', 'FRIEND')),
    purpose text   not null check (purpose in ('SHOP', 'VOTE')),
    grants boolean not null,
    primary key (kind, purpose)
);

comment on table members.admission_rule is 'Which memberships let somebody shop, and vote, by the statutes of the coop';

insert into members.admission_rule values
    ('ASSOCIATION', 'SHOP', true), ('ASSOCIATION', 'VOTE', false),
    ('COOPERATIVE', 'SHOP', true), ('COOPERATIVE', 'VOTE', true),
    ('FRIEND', 'SHOP', false), ('FRIEND', 'VOTE', false);
