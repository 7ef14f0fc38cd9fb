create schema audit;

comment on schema audit is 'Who did what, when, to what: lines are added, never changed nor removed';

create table audit.event (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    actor       bigint,
    actor_label text        not null check (actor_label <> ''),
    action      text        not null check (action ~ '^[a-z][a-zA-Z0-9]*([.-][a-zA-Z0-9]+)+$'),
    subject     text        not null check (length(subject) <= 300),
    before      jsonb,
    after       jsonb,
    address     text,
    request     text
);

comment on column audit.event.actor is 'Account; null for the program itself, a command, or somebody not signed in';
comment on column audit.event.actor_label is 'What the actor was called at that moment';
comment on column audit.event.subject is 'What it was done to: module.thing:id';
comment on column audit.event.address is 'Address the request came from';
comment on column audit.event.request is 'Reference of the request, as shown on error pages and in the logs';

create index event_by_actor on audit.event (actor, id) where actor is not null;
create index event_by_action on audit.event (action, id);
create index event_by_time on audit.event (at);

-- Each line, once committed, is sealed in turn by a hash over the line and the seal before it: changing, removing or
-- slipping in a line breaks every seal after it. Sealing comes later so that writers never wait for one another.
create table audit.seal (
    position bigint      primary key check (position > 0),
    event    bigint      not null unique references audit.event,
    hash     bytea       not null check (length(hash) = 32),
    sealed   timestamptz not null
);

create function audit.sealed_text(e audit.event) returns text language sql stable as $$
    select jsonb_build_array(e.id, extract(epoch from e.at), e.actor, e.actor_label, e.action, e.subject,
                             e.before, e.after, e.address, e.request)::text
$$;

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail only grows' using errcode = 'insufficient_privilege';
end $$;

create trigger event_only_grows before update or delete or truncate on audit.event
    for each statement execute function audit.refuse_change();
create trigger seal_only_grows before update or delete or truncate on audit.seal
    for each statement execute function audit.refuse_change();

revoke update, delete, truncate on audit.event, audit.seal from cabas_app;
