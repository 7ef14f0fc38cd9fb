create table members.group_power (
    id           bigint  generated always as identity primary key,
    member_group bigint  unique nulls not distinct references members.member_group on delete cascade,
    powers       text[]  not null check (powers <@ array['SEE', 'EDIT', 'BRING', 'EXPORT', 'PRINT', 'WRITE']),
    constraint whoever_acts_sees check (cardinality(powers) = 0 or 'SEE' = any (powers))
);

comment on table members.group_power is 'What managers may do with the people of their groups';
comment on column members.group_power.member_group is 'Group that it is decided for, and those below it; null for all the others';

insert into members.group_power (member_group, powers) values (null, array['SEE']);

-- Managers of a group manage those below it too.
create function members.manages(who bigint, whom bigint) returns boolean language sql stable as $$
    with recursive above (id) as (
        select s.member_group from members.group_member s where s.member = whom and s.belongs
        union
        select g.parent from members.member_group g join above a on a.id = g.id where g.parent is not null)
    select exists (select from members.group_member m join above a on a.id = m.member_group where m.member = who and m.manager)
$$;

comment on function members.manages(bigint, bigint) is 'Whether one manages a group that the other is in, or a group above it';
