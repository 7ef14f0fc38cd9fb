create schema labels;

comment on schema labels is 'Labels on the shelves: which were printed, and what they said';

create table labels.printing (
    id      bigint      generated always as identity primary key,
    made_at timestamptz not null,
    hung_at timestamptz check (hung_at >= made_at)
);

comment on table labels.printing is 'Labels gathered to be printed together';
comment on column labels.printing.hung_at is 'Since when they are on the shelves; null while they are not';

create table labels.line (
    printing bigint        not null references labels.printing,
    article  bigint        not null references articles.article,
    said     text,
    price    numeric(12,2),
    primary key (printing, article)
);

comment on table labels.line is 'Labels of a printing';
comment on column labels.line.said is
    'Digest of all that the label said when it was gathered: an article whose label would say something else now waits for another. Null for one that was held back because it lacks what the law wants said';
comment on column labels.line.price is 'The one it said, for people to compare';

create index line_article on labels.line (article);
