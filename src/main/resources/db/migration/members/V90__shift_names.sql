insert into members.consent_purpose (code, position) values ('shift-names', 17);

insert into members.consent_wording (purpose, version, name, wording, since, author) values
    ('shift-names', 1, 'Prénom sur mes créneaux',
     'J’accepte que mon prénom et l’initiale de mon nom soient visibles des autres membres sur les créneaux où je suis inscrit·e.', '2026-01-01 00:00+01', 'Cabas');
