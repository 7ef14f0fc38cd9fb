create table galette.word (
    source text not null,
    shown  text not null check (length(shown) <= 500),
    kept   text not null check (length(kept) <= 500),
    primary key (source, shown)
);

comment on table galette.word is 'What Galette''s lists show for a word that it keeps in another language, by its own table of translations';

create table galette.listed (
    batch    bigint not null references galette.run on delete cascade,
    thing    text   not null check (thing in ('member', 'fee')),
    external bigint not null,
    primary key (batch, thing, external)
);

comment on table galette.listed is 'Rows of lists exported from the screen, which may leave others out: the proof compares these alone';
