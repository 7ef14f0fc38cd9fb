create schema organisation;

comment on schema organisation is 'Who the coop itself is, as its papers name it';

create table organisation.identity (
    only_one         boolean primary key default true check (only_one),
    name             text    not null check (name = btrim(name) and length(name) between 1 and 200),
    legal_form       text    not null default 'OTHER' check (legal_form in ('ASSOCIATION', 'SCIC_SA', 'SCIC_SAS', 'SCIC_SARL', 'SAS', 'OTHER')),
    street           text    not null default '' check (length(street) <= 1000),
    postcode         text    not null default '' check (length(postcode) <= 20),
    city             text    not null default '' check (length(city) <= 200),
    siren            text    not null default '' check (siren ~ '^([0-9]{9})?$'),
    registry         text    not null default '' check (length(registry) <= 200),
    rna              text    not null default '' check (rna ~ '^(W[0-9A-Z]{9})?$'),
    vat              text    not null default '' check (length(vat) <= 20),
    email            text    not null default '' check (length(email) <= 254),
    phone            text    not null default '' check (length(phone) <= 50),
    website          text    not null default '' check (length(website) <= 300),
    purpose          text    not null default '' check (length(purpose) <= 2000),
    tax_articles     text[]  not null default '{}' check (tax_articles <@ array['200', '238 bis', '978']),
    declared         date,
    signatory        text    not null default '' check (length(signatory) <= 200),
    signatory_office text    not null default '' check (length(signatory_office) <= 200),
    iban             text    not null default '' check (iban ~ '^([A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})?$'),
    bic              text    not null default '' check (bic ~ '^([A-Z0-9]{8}([A-Z0-9]{3})?)?$'),
    creditor         text    not null default '' check (length(creditor) <= 35),
    logo             bigint  references files.file,
    signature        bigint  references files.file
);

comment on column organisation.identity.registry is 'City of the trade register (RCS)';
comment on column organisation.identity.rna is 'Number of an association in the Répertoire national des associations';
comment on column organisation.identity.purpose is 'Object of the statutes, as gift receipts name it';
comment on column organisation.identity.tax_articles is 'Articles of the Code général des impôts under which gifts give right to a reduction; empty when they give none';
comment on column organisation.identity.declared is 'Day of its publication in the Journal officiel';
comment on column organisation.identity.creditor is 'Identifiant créancier SEPA';

insert into organisation.identity (name) values ('Notre coopérative');
