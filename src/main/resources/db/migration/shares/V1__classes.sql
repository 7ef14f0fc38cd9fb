create schema shares;

comment on schema shares is 'Shares of the cooperative: classes, subscriptions, the register of movements, refunds';

-- ---------------------------------------------------------------- what may be subscribed

create table shares.class (
    id       bigint  generated always as identity primary key,
    code     text    not null check (code ~ '^[A-Z0-9]{1,10}$'),
    name     text    not null check (name = btrim(name) and length(name) between 1 and 150),
    persons  boolean not null default true,
    entities boolean not null default true,
    maximum  int     check (maximum >= 1),
    ended    boolean not null default false,
    constraint somebody_may_subscribe check (persons or entities)
);

comment on table shares.class is 'Classes of shares, as the statutes define them';
comment on column shares.class.persons is 'Whether persons may subscribe them';
comment on column shares.class.entities is 'Whether legal entities may';
comment on column shares.class.maximum is 'Most that one holder may have; null without limit';

create unique index class_code on shares.class (code);

create table shares.nominal (
    class      bigint        not null references shares.class,
    since      date          not null,
    value      numeric(12,2) not null check (value > 0),
    decided_by text          not null default '' check (length(decided_by) <= 300),
    primary key (class, since)
);

comment on table shares.nominal is 'Nominal value of a share, from a day on; the statutes set it';

create table shares.category (
    id      bigint  generated always as identity primary key,
    name    text    not null check (name = btrim(name) and length(name) between 1 and 150),
    class   bigint  not null references shares.class,
    kind    text    check (kind in ('PERSON', 'ENTITY')),
    minimum int     not null check (minimum >= 1),
    proof   text    not null default '' check (length(proof) <= 300),
    ended   boolean not null default false
);

comment on table shares.category is 'Of whom how many shares are asked at least: ten of most people, one of those on a low income';
comment on column shares.category.kind is 'Whom it is for; null for both';
comment on column shares.category.proof is 'What is to be shown to be of it; empty for nothing';

create unique index category_name on shares.category (lower(name));

create table shares.loss (
    id         bigint        generated always as identity primary key,
    class      bigint        not null references shares.class,
    since      date          not null,
    until      date          not null,
    amount     numeric(12,2) not null check (amount > 0),
    decided_by text          not null default '' check (length(decided_by) <= 300),
    constraint loss_lasts check (until >= since),
    constraint one_loss_at_a_time exclude using gist (class with =, daterange(since, until, '[]') with &&)
);

comment on table shares.loss is 'Part of the losses of the balance sheet that each share bears when it is refunded: loi 47-1775, article 18';
comment on column shares.loss.since is 'Borne by withdrawals asked for from this day until the other, included';

create table shares.rule (
    only_one        boolean       primary key default true check (only_one),
    first_payment   int           not null default 25 check (first_payment between 25 and 100),
    pay_up_years    int           not null default 5 check (pay_up_years between 1 and 5),
    floor_percent   int           not null default 25 check (floor_percent between 25 and 100),
    floor_amount    numeric(14,2) not null default 0 check (floor_amount >= 0),
    refund_years    int           not null default 5 check (refund_years between 0 and 10),
    after_assembly  boolean       not null default true,
    proxies         int           not null default 2 check (proxies between 0 and 100),
    convening_days  int           not null default 15 check (convening_days between 0 and 120),
    quorum_percent  int           not null default 0 check (quorum_percent between 0 and 100),
    year_end        text          not null default '12-31' check (year_end ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$')
);

comment on table shares.rule is 'What the statutes decide, within what the law lets them';
comment on column shares.rule.first_payment is 'Percent of each share to be paid when subscribing, a quarter at least: loi 47-1775, article 12';
comment on column shares.rule.pay_up_years is 'Years within which the rest is paid, five at most: same article';
comment on column shares.rule.floor_percent is 'Percent of the highest capital ever reached below which refunds wait, a quarter at least: same law, article 13';
comment on column shares.rule.floor_amount is 'Capital of the statutes below which refunds wait too; 0 for none';
comment on column shares.rule.refund_years is 'Years within which a withdrawal is refunded, by the statutes';
comment on column shares.rule.after_assembly is 'Refunds wait for the assembly that approves the accounts of the year in which they were asked for';
comment on column shares.rule.proxies is 'Votes that one person may carry for others';

insert into shares.rule default values;
