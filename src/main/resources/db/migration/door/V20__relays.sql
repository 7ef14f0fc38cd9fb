alter table door.kiosk
    add column kind       text   not null default 'TABLET' check (kind in ('TABLET', 'RELAY')),
    add column token      bytea  check (octet_length(token) = 32),
    add column seconds    int    check (seconds between 1 and 60),
    add column opens_with bigint references door.kiosk,
    add constraint relays_have_a_token check ((kind = 'RELAY') = (token is not null) and (kind = 'RELAY') = (seconds is not null)),
    add constraint relays_pair_no_key check (kind = 'TABLET' or (pairing is null and public_key is null)),
    add constraint relays_open_with_tablets check (kind = 'RELAY' or opens_with is null);

comment on table door.kiosk is 'Tablets, computers and relays at the door; a tablet proves itself by a key that never leaves it, a relay by a token';
comment on column door.kiosk.token is 'Hash of what a relay shows; null for a tablet';
comment on column door.kiosk.seconds is 'For how long a relay lets the door open';
comment on column door.kiosk.opens_with is 'Tablet whose yes opens this relay too; null for none';

create unique index kiosk_token on door.kiosk (token);

create table door.opening (
    id     bigint      generated always as identity primary key,
    relay  bigint      not null references door.kiosk,
    visit  uuid,
    asked  timestamptz not null,
    by     text        not null,
    why    text        not null default '' check (length(why) <= 200),
    taken  timestamptz
);

comment on table door.opening is 'Orders to open a door: a relay takes each once, and none that is old';
comment on column door.opening.visit is 'Visit that opened it; null when somebody pressed the button';

create unique index opening_once on door.opening (relay, visit);
create index opening_asked on door.opening (relay, asked);
