create schema articles;

comment on schema articles is 'What the shop sells: where it stands, by which codes it is known, at which price and why';

-- ---------------------------------------------------------------- where articles stand

create table articles.vat (
    id   bigint generated always as identity primary key,
    name text   not null unique check (name = btrim(name) and length(name) between 1 and 60)
);

comment on table articles.vat is 'Kinds of value added tax. How much each is, changes by law: vat_rate';

create table articles.vat_rate (
    vat     bigint       not null references articles.vat,
    starts  date         not null,
    rate    numeric(5,2) not null check (rate >= 0 and rate < 100),
    said_at timestamptz  not null,
    said_by text         not null,
    primary key (vat, starts)
);

comment on table articles.vat_rate is 'Rates, each from the beginning of a day: the law changes none in the middle of one. Only ever added to';
comment on column articles.vat_rate.rate is 'Percent';

create table articles.department (
    id    bigint   generated always as identity primary key,
    name  text     not null unique check (name = btrim(name) and length(name) between 1 and 80),
    kind  text     not null default 'GOODS' check (kind in ('GOODS', 'VOUCHER', 'DEPOSIT', 'DEPOSIT_RETURN')),
    fresh boolean  not null default false,
    ended boolean  not null default false
);

comment on table articles.department is 'Parts of the shop. Their margin is margin_rule';
comment on column articles.department.kind is 'GOODS; vouchers sold, deposits charged and given back pass the till and are not sales of goods';
comment on column articles.department.fresh is
    'Fresh fruit and vegetables: a label must tell origin, category and variety (regulation EU 543/2011, R. 412-12 of the consumer code)';

create table articles.margin_rule (
    department bigint       not null references articles.department,
    starts     date         not null,
    share      numeric(7,5) not null check (share >= 0 and share < 1),
    said_at    timestamptz  not null,
    said_by    text         not null,
    primary key (department, starts)
);

comment on table articles.margin_rule is 'How much of a price without VAT is the coop''s, from a day on. Only ever added to';
comment on column articles.margin_rule.share is 'Part of the price without VAT: 0.16667 for 16.667 %';

create table articles.family (
    id          bigint   generated always as identity primary key,
    name        text     not null check (name = btrim(name) and length(name) between 1 and 80),
    level       smallint not null default 1 check (level in (1, 2)),
    within      bigint,
    above       smallint generated always as (case when level = 2 then 1::smallint end) stored,
    ended       boolean  not null default false,
    unique (id, level),
    unique nulls not distinct (within, name),
    constraint sub_families_stand_within_a_family foreign key (within, above) references articles.family (id, level),
    constraint only_sub_families_stand_within check ((level = 2) = (within is not null))
);

comment on table articles.family is 'Families and, within one, its sub-families. A family may be found in several departments';

-- ---------------------------------------------------------------- articles

create table articles.article (
    id           bigint        generated always as identity primary key,
    name         text          not null check (name = btrim(name) and length(name) between 1 and 120),
    department   bigint        not null references articles.department,
    family       bigint        references articles.family,
    vat          bigint        not null references articles.vat,
    weighed      boolean       not null default false,
    content      numeric(10,4) check (content > 0),
    content_unit text          check (content_unit in ('KG', 'L', 'M', 'PIECE')),
    tare         numeric(7,3)  check (tare >= 0),
    deposit      bigint        references articles.article,
    meal_voucher boolean       not null default false,
    brand        text          check (brand = btrim(brand) and length(brand) between 1 and 80),
    origin       text          check (origin = btrim(origin) and length(origin) between 1 and 80),
    category     text          check (category = btrim(category) and length(category) between 1 and 40),
    season_from  smallint      check (season_from between 1 and 12),
    season_until smallint      check (season_until between 1 and 12),
    status       text          not null default 'ACTIVE' check (status in ('NEW', 'ACTIVE', 'OUT_OF_SEASON', 'ENDED')),
    merged_into  bigint        references articles.article,
    photo        bigint        references files.file,
    made_at      timestamptz   not null,
    made_by      text          not null,
    changed_at   timestamptz   not null,
    version      int           not null default 1,
    found_by     text          not null default '',
    constraint content_has_a_unit check ((content is null) = (content_unit is null)),
    constraint weighed_articles_have_no_content check (not weighed or content is null),
    constraint seasons_have_two_ends check ((season_from is null) = (season_until is null)),
    constraint no_deposit_on_itself check (deposit <> id),
    constraint merged_articles_are_ended check (merged_into is null or (status = 'ENDED' and merged_into <> id))
);

comment on table articles.article is 'What the shop sells, once, whatever its codes and prices become';
comment on column articles.article.weighed is 'Sold by the kilogram; its price is that of a kilogram';
comment on column articles.article.content is 'What one contains, in content_unit; the price per kilogram or litre comes from it';
comment on column articles.article.tare is 'Kilograms taken off when it is weighed';
comment on column articles.article.deposit is 'Deposit charged with each';
comment on column articles.article.meal_voucher is 'Whether meal vouchers may pay for it';
comment on column articles.article.merged_into is 'Was the same as that one, which has its codes now';
comment on column articles.article.found_by is 'What a search looks into, without capitals nor accents; kept by triggers';

create index article_by_words on articles.article using gin (found_by public.gin_trgm_ops);
create index article_by_name on articles.article (name, id);
create index article_by_department on articles.article (department, name, id);
create index article_by_family on articles.article (family, name, id);
create index article_deposit on articles.article (deposit) where deposit is not null;
create index article_merged on articles.article (merged_into) where merged_into is not null;

create table articles.label (
    id    bigint  generated always as identity primary key,
    name  text    not null unique check (name = btrim(name) and length(name) between 1 and 40),
    ended boolean not null default false
);

comment on table articles.label is 'What articles can carry: organic, fair trade, Label Rouge…';

create table articles.carries (
    article bigint not null references articles.article,
    label   bigint not null references articles.label,
    primary key (article, label)
);

comment on table articles.carries is 'Labels of an article';
create index carries_label on articles.carries (label, article);

-- ---------------------------------------------------------------- codes

create function articles.is_checked(code text) returns boolean
    language sql immutable parallel safe strict
    return code ~ '^([0-9]{8}|[0-9]{12,14})$' and
        (select sum(case when (length(code) - n) % 2 = 0 then 1 else 3 end * substr(code, n, 1)::int)
         from generate_series(1, length(code)) n) % 10 = 0;

comment on function articles.is_checked is 'Whether the last digit agrees with the others (GTIN-8, 12, 13 or 14): GS1 General Specifications 7.9';

create table articles.code (
    id         bigint      generated always as identity primary key,
    article    bigint      not null references articles.article,
    code       text        not null check (code ~ '^[0-9A-Za-z._/-]{1,40}$'),
    kind       text        not null check (kind in ('EAN', 'IN_STORE', 'SHELL', 'OTHER')),
    main       boolean     not null default false,
    given_at   timestamptz not null,
    given_by   text        not null,
    retired_at timestamptz,
    retired_by text,
    constraint retiring_is_whole check ((retired_at is null) = (retired_by is null)),
    constraint codes_agree_with_their_check_digit check (kind in ('SHELL', 'OTHER') or articles.is_checked(code)),
    constraint shells_are_thirteen_digits check (kind <> 'SHELL' or code ~ '^(0|2)[0-9]{12}$'),
    constraint retired_codes_are_not_main check (not main or retired_at is null)
);

comment on table articles.code is 'What a scanner reads or a person types for an article. Codes that are not main are its aliases';
comment on column articles.code.kind is
    'EAN (of a manufacturer, GTIN), IN_STORE (allocated here), SHELL (first digits of labels that carry a weight or a price, then zeros), OTHER';

create unique index one_article_claims_a_code on articles.code (code) where retired_at is null;
create unique index in_store_codes_are_never_given_again on articles.code (code) where kind = 'IN_STORE';
create unique index one_main_code on articles.code (article) where main;
create index code_of_article on articles.code (article, id);

create table articles.in_store (
    only_one boolean primary key default true check (only_one),
    prefix   text    not null default '20' check (prefix ~ '^2[0-9]{0,3}$'),
    last     bigint  not null default 0 check (last >= 0)
);

comment on table articles.in_store is 'How codes are allocated here: prefix, then a number that only grows, then the check digit';
insert into articles.in_store default values;

create table articles.pattern (
    id       bigint       generated always as identity primary key,
    prefix   text         not null unique check (prefix ~ '^(02|2[0-9])$'),
    item     smallint     not null check (item between 3 and 7),
    carries  text         not null check (carries in ('PRICE', 'WEIGHT', 'PIECES')),
    decimals smallint     not null check (decimals between 0 and 4),
    factor   numeric(8,4) not null default 1 check (factor > 0),
    constraint patterns_leave_room check (length(prefix) + item <= 11)
);

comment on table articles.pattern is
    'Labels printed by a scale or a supplier: prefix, digits of the item, value, check digit, thirteen in all (GS1 restricted circulation numbers)';
comment on column articles.pattern.carries is 'What the value is: PRICE in euros, WEIGHT in kilograms, PIECES';
comment on column articles.pattern.decimals is 'Digits of the value after its comma';
comment on column articles.pattern.factor is 'By which a price is multiplied: suppliers print prices without the shop''s margin';

-- ---------------------------------------------------------------- what a search looks into

create function articles.words_of(a articles.article) returns text language sql stable as $$
    select public.searchable(concat_ws(' ', a.name, a.brand,
        (select string_agg(c.code, ' ' order by c.id) from articles.code c where c.article = a.id)))
$$;

create function articles.find_new() returns trigger language plpgsql as $$
begin
    new.found_by := articles.words_of(new);
    return new;
end $$;

create trigger found_by before insert or update of name, brand on articles.article
    for each row execute function articles.find_new();

create function articles.find_by_code() returns trigger language plpgsql as $$
begin
    -- as wholes, not one by one: a takeover brings thousands at once
    update articles.article a set found_by = articles.words_of(a)
    where a.id in (select article from codes) and a.found_by is distinct from articles.words_of(a);
    return null;
end $$;

create trigger found_by_new after insert on articles.code referencing new table as codes
    for each statement execute function articles.find_by_code();
create trigger found_by_changed after update on articles.code referencing new table as codes
    for each statement execute function articles.find_by_code();
