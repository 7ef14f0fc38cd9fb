create table shifts.ladder (
    only_one   boolean primary key default true check (only_one),
    alert      int     not null default -540 check (alert <= 0),
    alert_days int     check (alert_days between 1 and 366),
    out_days   int     check (out_days between 1 and 1000),
    blocks     boolean not null default false,
    grace_days int     not null default 0 check (grace_days between 0 and 60)
);

comment on table shifts.ladder is 'What becomes of whoever falls behind';
comment on column shifts.ladder.alert is 'Minutes below which an account is in alert, what is booked ahead included';
comment on column shifts.ladder.alert_days is 'Days in alert after which it is suspended; null when never';
comment on column shifts.ladder.out_days is 'Days suspended after which it is out; null when never';
comment on column shifts.ladder.blocks is 'Whether whoever is suspended or out does not shop';
comment on column shifts.ladder.grace_days is 'Days of delay that the door gives by itself to whoever is suspended; 0 for none';

insert into shifts.ladder default values;

create table shifts.delay (
    id         bigint      generated always as identity primary key,
    account    bigint      not null references shifts.account,
    since      date        not null,
    until      date        not null,
    grace      boolean     not null,
    why        text        not null default '' check (length(why) <= 500),
    written    timestamptz not null,
    written_by text        not null,
    constraint delay_lasts check (since <= until),
    constraint one_delay_at_a_time exclude using gist (account with =, daterange(since, until, '[]') with &&)
);

comment on table shifts.delay is 'Days, both included, for which an account that is behind is left in peace';
comment on column shifts.delay.grace is 'Whether the door gave it by itself';

create table shifts.spared (
    account bigint primary key references shifts.account,
    why     text   not null default '' check (length(why) <= 500)
);

comment on table shifts.spared is 'Accounts that nobody is to chase: who works elsewhere for the coop, who is ill';
