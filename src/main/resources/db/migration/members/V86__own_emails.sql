alter table members.email add column own boolean not null default false;
alter table members.email add constraint own_email_is_confirmed_first check (not own or not main or verified is not null);

comment on column members.email.own is 'Typed by the member on their own page: never the main one before they followed a link sent there';

create table members.email_link (
    hash    bytea       primary key,
    email   bigint      references members.email on delete set null,
    member  bigint      not null references members.member,
    sent_to bytea       not null,
    made    timestamptz not null,
    used    timestamptz
);

comment on table members.email_link is 'Links sent to an address, to know that whoever gave it reads it; each works once';
comment on column members.email_link.hash is 'SHA-256 of the secret in the link';
comment on column members.email_link.email is 'Null once the address was taken away: the link is useless, and still counts among those sent';
comment on column members.email_link.sent_to is 'SHA-256 of the address, so that nobody is flooded by many files';

create index email_link_by_member on members.email_link (member, made);
create index email_link_by_address on members.email_link (sent_to, made);
create index email_link_by_email on members.email_link (email) where email is not null;
