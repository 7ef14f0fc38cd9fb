create schema papers;

comment on schema papers is 'Formats of what is printed for members';

create table papers.card (
    only_one boolean primary key default true check (only_one),
    prefix   text    not null default '260' check (prefix ~ '^[0-9]{2,3}$'),
    line     text    not null default '' check (length(line) <= 80)
);

comment on table papers.card is 'How member cards look';
comment on column papers.card.prefix is 'First digits of the EAN-13 code; 20 to 29 are those that GS1 leaves to shops';
comment on column papers.card.line is 'Said under the name of the coop';

insert into papers.card default values;

create table papers.label_format (
    id          bigint       generated always as identity primary key,
    name        text         not null check (name = btrim(name) and length(name) between 1 and 100),
    across      int          not null check (across between 1 and 10),
    down        int          not null check (down between 1 and 30),
    width       numeric(5,1) not null check (width between 10 and 210),
    height      numeric(5,1) not null check (height between 5 and 297),
    margin_left numeric(5,1) not null check (margin_left between 0 and 100),
    margin_top  numeric(5,1) not null check (margin_top between 0 and 100),
    gap_across  numeric(5,1) not null default 0 check (gap_across between 0 and 50),
    gap_down    numeric(5,1) not null default 0 check (gap_down between 0 and 50),
    points      int          not null default 10 check (points between 5 and 24),
    constraint fits_across check (margin_left + across * width + (across - 1) * gap_across <= 210.5),
    constraint fits_down check (margin_top + down * height + (down - 1) * gap_down <= 297.5)
);

comment on table papers.label_format is 'Sheets of labels, A4, in millimetres; the usual ones, and the coop''s own';

create unique index label_format_name on papers.label_format (lower(name));

insert into papers.label_format (name, across, down, width, height, margin_left, margin_top, gap_across, gap_down, points) values
    ('24 × 70 × 36 mm (L7159)', 3, 8, 63.5, 33.9, 7.2, 12.9, 2.5, 0, 10),
    ('24 × 70 × 37 mm (3474)', 3, 8, 70, 37, 0, 0.5, 0, 0, 10),
    ('21 × 63,5 × 38,1 mm (L7160)', 3, 7, 63.5, 38.1, 7.2, 15.1, 2.5, 0, 10),
    ('18 × 63,5 × 46,6 mm (L7161)', 3, 6, 63.5, 46.6, 7.2, 8.8, 2.5, 0, 10),
    ('16 × 99,1 × 33,9 mm (L7162)', 2, 8, 99.1, 33.9, 4.7, 12.9, 2.5, 0, 11),
    ('14 × 99,1 × 38,1 mm (L7163)', 2, 7, 99.1, 38.1, 4.7, 15.1, 2.5, 0, 11),
    ('12 × 63,5 × 72 mm (L7164)', 3, 4, 63.5, 72, 7.2, 4.4, 2.5, 0, 12),
    ('8 × 99,1 × 67,7 mm (L7165)', 2, 4, 99.1, 67.7, 4.7, 13, 2.5, 0, 14),
    ('40 × 52,5 × 29,7 mm (3651)', 4, 10, 52.5, 29.7, 0, 0, 0, 0, 9),
    ('65 × 38,1 × 21,2 mm (L7651)', 5, 13, 38.1, 21.2, 4.7, 10.7, 2.5, 0, 7);
