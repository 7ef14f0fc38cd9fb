create table spreadsheets.opening (
    movement bigint primary key references shares.movement,
    batch    bigint not null references imports.batch
);

comment on table spreadsheets.opening is 'Lines of the register of shares that a file brought from an older one: taken back together';

create index opening_by_batch on spreadsheets.opening (batch);
