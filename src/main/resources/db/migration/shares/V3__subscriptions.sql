create table shares.subscription (
    id        bigint        generated always as identity primary key,
    member    bigint        not null references members.member,
    class     bigint        not null references shares.class,
    category  bigint        not null references shares.category,
    shares    int           not null check (shares between 1 and 1000000),
    nominal   numeric(12,2) not null check (nominal > 0),
    asked     date          not null,
    bulletin  bigint        references files.file,
    movement  bigint        unique references shares.movement,
    cancelled date,
    reason    text          not null default '' check (length(reason) <= 500),
    recorded  timestamptz   not null,
    author    text          not null,
    constraint registered_or_cancelled check (movement is null or cancelled is null)
);

comment on table shares.subscription is 'Requests to subscribe shares: each has its bulletin (loi 47-1775; two copies, dated), and a line of the register once a part is paid';
comment on column shares.subscription.bulletin is 'The bulletin as it was handed out; null until then';
comment on column shares.subscription.movement is 'Its line of the register; null while nothing is paid';

create index subscription_by_member on shares.subscription (member, asked);
create unique index one_open_subscription on shares.subscription (member, class) where movement is null and cancelled is null;

create table shares.certificate (
    number    bigint      generated always as identity primary key,
    member    bigint      not null references members.member,
    as_of     date        not null,
    document  bigint      not null references files.file,
    last_line bigint      not null,
    issued    timestamptz not null,
    author    text        not null
);

comment on table shares.certificate is 'Certificates of shares as they were issued';
comment on column shares.certificate.last_line is 'Last line of the register it speaks of';

create index certificate_by_member on shares.certificate (member, number desc);

-- ---------------------------------------------------------------- for other modules

-- Files merged into another keep their lines: the register is not rewritten, it is read through the file that stands for them.
create view shares.holding as
select coalesce(c.merged_into, m.member) as member, m.class, sum(m.quantity)::int as held, sum(m.waiting)::int as waiting,
       sum(m.capital) as capital, sum(m.paid) as paid, sum(m.due) as due
from shares.movement m join members.member_card c on c.id = m.member
group by coalesce(c.merged_into, m.member), m.class;

comment on view shares.holding is 'What each member holds today of each class: shares held, shares whose refund waits, subscribed, paid, due to them';

create view shares.movement_fact as
select m.number, m.kind, m.effective, coalesce(c.merged_into, m.member) as member, m.class, m.class_code, m.shares, m.quantity,
       m.waiting, m.capital, m.paid, m.due, m.loss
from shares.movement m join members.member_card c on c.id = m.member;

comment on view shares.movement_fact is 'Lines of the register, without names';
