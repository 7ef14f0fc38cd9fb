create schema badges;

comment on schema badges is 'By what members are recognised: cards, tags, slips of a day, phones';

create table badges.setting (
    only_one boolean primary key default true check (only_one),
    prefix   text    not null default '260' check (prefix ~ '^[0-9]{2,3}$'),
    symbol   text    not null default 'EAN13' check (symbol in ('EAN13', 'CODE128', 'QR')),
    photos   boolean not null default false,
    phones   boolean not null default true
);

comment on table badges.setting is 'How the coop recognises its members';
comment on column badges.setting.prefix is 'First digits of the number of a card (EAN-13); 20 to 29 are those that GS1 leaves to shops';
comment on column badges.setting.symbol is 'What is printed large on a card';
comment on column badges.setting.photos is 'Whether cards carry the photo of who agreed to it';
comment on column badges.setting.phones is 'Whether members may use their phone as a badge';

insert into badges.setting default values;

create table badges.batch (
    id      bigint      generated always as identity primary key,
    name    text        not null check (name = btrim(name) and length(name) between 1 and 100),
    made    timestamptz not null,
    made_by text        not null
);

comment on table badges.batch is 'Cards printed before anybody is known who takes them';

create table badges.badge (
    id          bigint      generated always as identity primary key,
    kind        text        not null check (kind in ('CARD', 'TAG', 'SLIP')),
    code        text        not null check (code ~ '^[0-9A-Z:-]{4,64}$'),
    batch       bigint      references badges.batch,
    holder      bigint      references members.member,
    made        timestamptz not null,
    made_by     text        not null,
    paired      timestamptz,
    paired_by   text,
    valid_until timestamptz,
    ended       timestamptz,
    ended_by    text,
    ending      text        check (ending in ('LOST', 'STOLEN', 'RETURNED', 'REVOKED', 'REPLACED')),
    constraint badge_pairing_is_whole check ((holder is null) = (paired is null) and (paired is null) = (paired_by is null)),
    constraint badge_ending_is_whole check ((ended is null) = (ending is null) and (ended is null) = (ended_by is null)),
    constraint blank_badges_are_cards check (holder is not null or kind = 'CARD'),
    constraint slips_last_a_day check ((kind = 'SLIP') = (valid_until is not null)),
    constraint cards_are_checked check (kind = 'TAG' or code ~ '^[0-9]{13}$')
);

comment on table badges.badge is 'What somebody holds out at the door; without a holder, a card that waits in a drawer';
comment on column badges.badge.code is 'What a scanner reads: it names the badge, and proves nothing by itself where nobody looks';
comment on column badges.badge.valid_until is 'A slip of paper stands in for a forgotten card until then';

create unique index badge_code on badges.badge (code) where ended is null;
create index badge_code_ever on badges.badge (code, ended);
create index badge_holder on badges.badge (holder, id);
create index badge_batch on badges.badge (batch, id);

create table badges.printing (
    badge      bigint      not null references badges.badge on delete cascade,
    printed    timestamptz not null,
    printed_by text        not null
);

comment on table badges.printing is 'Who printed which card, and when; only ever added to';

create index printing_badge on badges.printing (badge, printed);
revoke update, truncate on badges.printing from cabas_app;

create table badges.phone (
    id         bigint      generated always as identity primary key,
    holder     bigint      not null references members.member,
    public_key bytea       not null check (octet_length(public_key) = 65),
    name       text        not null check (name = btrim(name) and length(name) between 1 and 100),
    made       timestamptz not null,
    ended      timestamptz,
    ending     text        check (ending in ('LOST', 'STOLEN', 'RETURNED', 'REVOKED', 'REPLACED')),
    constraint phone_ending_is_whole check ((ended is null) = (ending is null))
);

comment on table badges.phone is 'Phones that sign codes for their holder; the key that signs never leaves the phone';
comment on column badges.phone.public_key is 'Point of the curve P-256, uncompressed (SEC 1, section 2.3.3)';

create unique index phone_key on badges.phone (public_key);
create index phone_holder on badges.phone (holder, id);

-- ---------------------------------------------------------------- for other modules

create view badges.live_badge as
select id, kind, code, holder, valid_until from badges.badge where ended is null and holder is not null;

comment on view badges.live_badge is 'What opens the door today, slips of paper until their hour';

create view badges.held as
select id, holder as member from badges.badge where holder is not null;

comment on view badges.held is 'Whose a badge is or was';

create view badges.live_phone as
select id, holder, public_key from badges.phone where ended is null;

comment on view badges.live_phone is 'Phones that may sign today';
