-- A tree has no circle, however many move its branches at once.
create function members.guard_group() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('members.member_group'));
    if exists (
        with recursive above (id) as (
            select new.parent
            union
            select g.parent from members.member_group g join above a on g.id = a.id where g.parent is not null)
        select from above where id = new.id) then
        raise exception 'a group is not below itself' using errcode = 'check_violation', constraint = 'groups_are_a_tree';
    end if;
    return null;
end $$;

create constraint trigger guard_group after insert or update of parent on members.member_group
    for each row execute function members.guard_group();

create index group_by_parent on members.member_group (parent);
