create table mailings.bounce (
    id      bigint      generated always as identity primary key,
    address text        not null check (address = lower(address) and length(address) between 3 and 254),
    at      timestamptz not null,
    source  text        not null check (source in ('HAND', 'NOTICE')),
    code    text        not null default '' check (code ~ '^([245]\.[0-9]{1,3}\.[0-9]{1,3})?$'),
    reason  text        not null default '' check (length(reason) <= 500),
    author  text        not null,
    lifted  timestamptz,
    lifter  text,

    constraint lifted_by_somebody check ((lifted is null) = (lifter is null))
);

comment on table mailings.bounce is 'Addresses that letters came back from; whoever takes another address is written to again by that alone';
comment on column mailings.bounce.code is 'Enhanced status code of the notice (RFC 3463); empty when none was told';
comment on column mailings.bounce.lifted is 'Since when letters go there again';

create unique index bounce_once on mailings.bounce (address) where lifted is null;
create index bounce_by_time on mailings.bounce (at desc);

alter table mailings.recipient drop constraint recipient_state_check;
alter table mailings.recipient add constraint recipient_state_check check (state in (
    'WAITING', 'HANDED_OVER', 'TOGETHER', 'NO_EMAIL', 'BAD_EMAIL', 'BOUNCED', 'NO_CONSENT', 'GONE', 'STOPPED'));
