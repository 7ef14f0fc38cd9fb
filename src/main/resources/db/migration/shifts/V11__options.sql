create table shifts.option (
    only_one  boolean primary key default true check (only_one),
    beginners boolean not null default false
);

comment on table shifts.option is 'What a coop may add to plain booking; nothing of it unless it chooses to';
comment on column shifts.option.beginners is 'Whether somebody who has never come takes no place where nobody is yet';

insert into shifts.option default values;

create table shifts.reach (
    kind text primary key check (kind in ('ASSOCIATION', 'COOPERATIVE', 'FRIEND')),
    days int  not null check (days between 1 and 366)
);

comment on table shifts.reach is 'How many days ahead each kind of member books by themselves; a kind without a row books as far as shifts are laid out';
