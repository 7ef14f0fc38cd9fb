alter table members.field add column listed boolean not null default false;

comment on column members.field.listed is 'Whether the list of members shows it, and its exports hold it';

alter table members.field add constraint lengths_in_order check (shortest is null or longest is null or shortest <= longest);

-- A field asks for something, or is a heading.
alter table members.field add constraint headings_ask_nothing check (kind <> 'SEPARATOR' or not required);

create unique index field_choice_label on members.field_choice (field, lower(label)) where not ended;
