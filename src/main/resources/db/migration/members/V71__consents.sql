create table members.consent_purpose (
    code     text    primary key check (code ~ '^[a-z][a-z-]{0,39}$'),
    position int     not null default 50,
    ended    boolean not null default false
);

comment on table members.consent_purpose is 'For what members are asked for their consent';
comment on column members.consent_purpose.ended is 'Asked of nobody any more; what was given counts no longer';

create table members.consent_wording (
    purpose text        not null references members.consent_purpose,
    version int         not null check (version >= 1),
    name    text        not null check (name = btrim(name) and length(name) between 1 and 100),
    wording text        not null check (length(wording) between 1 and 5000),
    since   timestamptz not null,
    author  text        not null,
    primary key (purpose, version)
);

comment on table members.consent_wording is 'In which words they were asked, each time these changed; the last version is the one in use';

revoke update, delete, truncate on members.consent_wording from cabas_app;

insert into members.consent_purpose (code, position) values ('newsletter', 10), ('public-list', 20), ('photo', 30), ('phone-list', 40);

insert into members.consent_wording (purpose, version, name, wording, since, author) values
    ('newsletter', 1, 'Lettre d’information',
     'J’accepte de recevoir par courriel la lettre d’information de la coop. Chaque lettre contient un lien pour ne plus la recevoir.', '2026-01-01 00:00+01', 'Cabas'),
    ('public-list', 1, 'Liste publique des membres',
     'J’accepte que mon nom et ma note de présentation paraissent dans la liste publique des membres, lisible par toute personne sur le web.', '2026-01-01 00:00+01', 'Cabas'),
    ('photo', 1, 'Photo à l’accueil',
     'J’accepte que ma photo soit gardée et montrée à l’entrée du magasin, pour me reconnaître.', '2026-01-01 00:00+01', 'Cabas'),
    ('phone-list', 1, 'Téléphone donné aux autres membres',
     'J’accepte que mon numéro de téléphone soit visible des autres membres de la coop, par exemple pour échanger un créneau.', '2026-01-01 00:00+01', 'Cabas');

alter table members.consent add column version int;
alter table members.consent add column withdrawn_how text not null default '' check (length(withdrawn_how) <= 200);

comment on column members.consent.version is 'Version of the words; null for a consent brought from elsewhere';
comment on column members.consent.withdrawn_how is 'Own page, on paper, by phone…; empty while it is given';

-- What somebody agreed to is proof: it is withdrawn once, and its words never change. Taking an import back takes away what it brought; two
-- files that become one keep one yes of two, and have both again when that is undone.
create function members.guard_consent() returns trigger language plpgsql as $$
declare
    merged boolean := exists (select from members.merge m where old.member in (m.kept, m.gone));
begin
    if tg_op = 'DELETE' then
        if old.given_how <> 'import' and not merged then
            raise exception 'consents stay' using errcode = 'check_violation', constraint = 'consents_stay';
        end if;
        return old;
    end if;
    if (old.purpose, old.wording, old.version, old.given, old.given_how) is distinct from (new.purpose, new.wording, new.version, new.given, new.given_how)
       or not merged and (old.withdrawn is not null or old.member <> new.member) then
        raise exception 'consents stay' using errcode = 'check_violation', constraint = 'consents_stay';
    end if;
    return new;
end $$;

create trigger guard_consent before update or delete on members.consent for each row execute function members.guard_consent();

revoke truncate on members.consent from cabas_app;

create view members.consent_now as
select c.member, c.purpose, c.given, c.version
from members.consent c
left join members.consent_purpose p on p.code = c.purpose
join members.member m on m.id = c.member
where c.withdrawn is null and not coalesce(p.ended, false) and m.anonymised is null and m.died_on is null;

comment on view members.consent_now is 'Who agrees to what today; lists and letters that need a consent join it';
