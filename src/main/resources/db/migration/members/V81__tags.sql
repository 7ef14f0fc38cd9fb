alter table members.tag add column colour text not null default 'GREY'
    check (colour in ('GREY', 'GREEN', 'BLUE', 'OCHRE', 'RED', 'PURPLE'));
alter table members.tag add column ended boolean not null default false;
alter table members.tag add column merged_into bigint references members.tag;
alter table members.tag add constraint merged_is_ended check (merged_into is null or (ended and merged_into <> id));

comment on column members.tag.colour is 'One of a palette that is read by everybody, on paper and on a dark screen';
comment on column members.tag.ended is 'Whether it is no longer put on anybody; whoever bears it keeps it';
comment on column members.tag.merged_into is 'The one that stands for it: kept searches that name it find whoever bears that one';

create index tag_by_merged_into on members.tag (merged_into) where merged_into is not null;

-- Whoever puts a tag on somebody at the very moment when it is merged puts on the one that stands for it: the lock waits for the merge.
create function members.follow_tag() returns trigger language plpgsql as $$
begin
    new.tag := coalesce((select coalesce(t.merged_into, t.id) from members.tag t where t.id = new.tag for share), new.tag);
    return new;
end $$;

create trigger follow_tag before insert on members.member_tag for each row
    when (coalesce(current_setting('cabas.bulk_load', true), '') <> 'on') execute function members.follow_tag();
