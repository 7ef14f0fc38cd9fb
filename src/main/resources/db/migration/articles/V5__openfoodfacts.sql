-- Whether Open Food Facts is asked about articles, which every coop chooses for itself.

create table articles.openfoodfacts (
    only_one boolean primary key default true check (only_one),
    contact  text    check (contact ~ '^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+$' and length(contact) <= 120)
);

comment on table articles.openfoodfacts is 'Whether Open Food Facts is asked about articles';
comment on column articles.openfoodfacts.contact is 'Address that is named to its servers, as they ask; null while it is not asked';

insert into articles.openfoodfacts default values;
