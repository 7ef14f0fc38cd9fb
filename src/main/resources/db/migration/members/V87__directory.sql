insert into members.consent_purpose (code, position) values ('directory', 15);

insert into members.consent_wording (purpose, version, name, wording, since, author) values
    ('directory', 1, 'Annuaire des membres',
     'J’accepte que mon nom, et ce que je choisis d’y montrer parmi mon téléphone, mon courriel, ma commune, ma photo et quelques mots, paraissent dans l’annuaire que lisent les membres de la coop connectés à Cabas.', '2026-01-01 00:00+01', 'Cabas');

create table members.directory_entry (
    member bigint  primary key references members.member,
    phone  boolean not null default false,
    email  boolean not null default false,
    town   boolean not null default false,
    photo  boolean not null default false,
    words  text    not null default '' check (length(words) <= 1000)
);

comment on table members.directory_entry is 'What members choose to show of themselves in the directory; nothing is shown without their consent, which is kept with the others';
comment on column members.directory_entry.words is 'What they say of themselves; to other members';
