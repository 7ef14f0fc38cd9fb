create schema aemsoft;

comment on schema aemsoft is 'Beside the AEMSOFT till: its codes for what is the coop''s own here';

create table aemsoft.vat (
    code smallint primary key check (code > 0),
    vat  bigint   not null references articles.vat
);

comment on table aemsoft.vat is 'Codes of VAT in the till';

insert into aemsoft.vat (code, vat)
select c.code, v.vat from (values (1, 'Taux réduit'), (2, 'Taux normal'), (3, 'Sans TVA'), (4, 'Sans TVA'), (5, 'Taux intermédiaire')) c(code, name)
join articles.named_vat v using (name);

create table aemsoft.department (
    name       text     primary key,
    code       smallint check (code > 0),
    department bigint   not null references articles.department
);

comment on table aemsoft.department is 'Departments of the till by the name that its exports give; the code is known once an export told it';

create table aemsoft.family (
    name   text     primary key,
    code   smallint check (code > 0),
    family bigint   not null references articles.family
);

comment on table aemsoft.family is 'Families of the till by the name that its exports give; two codes may share a name, one of them is kept';

create table aemsoft.takeover (
    id       bigint      generated always as identity primary key,
    made_at  timestamptz not null,
    made_by  text        not null,
    kind     text        not null check (kind in ('NEW', 'PRICES')),
    articles int         not null check (articles >= 0)
);

comment on table aemsoft.takeover is 'When articles or prices were taken over from the till, and how many';
