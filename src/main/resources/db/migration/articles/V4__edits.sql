-- Many articles changed at once, so that it can be taken back.

create table articles.edit (
    id        bigint      generated always as identity primary key,
    change    text        not null check (change in ('DEPARTMENT', 'FAMILY', 'VAT', 'STATUS', 'LABEL', 'UNLABEL', 'MEAL_VOUCHER', 'ORIGIN', 'RULED_PRICE', 'PERCENT')),
    value     text        not null,
    made_at   timestamptz not null,
    made_by   text        not null,
    undone_at timestamptz,
    undone_by text,
    constraint undoing_is_whole check ((undone_at is null) = (undone_by is null))
);

comment on table articles.edit is 'One change made to many articles at once';

create table articles.edit_line (
    edit    bigint not null references articles.edit,
    article bigint not null references articles.article,
    before  text,
    after   text,
    kept    boolean not null default false,
    primary key (edit, article)
);

comment on table articles.edit_line is 'What became of each; null for nothing';
comment on column articles.edit_line.kept is 'Not taken back with the others: somebody changed it since';

create index edit_line_article on articles.edit_line (article);
