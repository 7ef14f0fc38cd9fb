-- Lines of the past that tell who somebody was go with them: only of files that are anonymous already, so that nobody's past can be
-- rewritten by this door. What they were to the coop and since when stays; what the fields held goes.
create function members.without_identity(part text, fields jsonb) returns jsonb language sql immutable set search_path = '' as $$
    select jsonb_object_agg(k, fields -> k) from jsonb_object_keys(fields) k
    where part = 'consent' or part = 'membership' and k <> 'end_reason'
       or part = 'member' and k in ('id', 'kind', 'number', 'registered', 'left_on', 'died_on', 'active', 'exempt', 'merged_into', 'anonymised')
$$;

comment on function members.without_identity is 'Of the fields of a line of the past, those that do not tell who it was; null when none is left';

create function members.forget_history(files bigint[]) returns void language sql security definer set search_path = '' as $$
    delete from members.history h using members.member m
    where h.member = any(files) and m.id = h.member and m.anonymised is not null
      and members.without_identity(h.part, h.before) is null and members.without_identity(h.part, h.after) is null;

    update members.history h
    set reason = '', before = members.without_identity(h.part, h.before), after = members.without_identity(h.part, h.after)
    from members.member m
    where h.member = any(files) and m.id = h.member and m.anonymised is not null;

    update members.twin_verdict v set reason = '' from members.member m
    where m.id = any(files) and m.id in (v.a, v.b) and m.anonymised is not null;

    update members.merge g set reason = '' from members.member m
    where m.id = any(files) and m.id in (g.kept, g.gone) and m.anonymised is not null;

    update members.merge_undo u set reason = '—' from members.merge g, members.member m
    where u.merge = g.id and m.id = any(files) and m.id in (g.kept, g.gone) and m.anonymised is not null;
$$;

comment on function members.forget_history is 'Takes out of the past of anonymous files whatever tells who they were';

revoke execute on function members.forget_history(bigint[]) from public;
grant execute on function members.forget_history(bigint[]) to cabas_app;

create view members.departed as
select m.id, m.name, m.sort_name, m.number, m.status, least(m.left_on, m.died_on) as since, m.anonymised
from members.member m
where m.merged_into is null and (m.left_on is not null or m.died_on is not null);

comment on view members.departed is 'Those who are no more of the coop, or soon will not be, since when, and whether they are anonymous';

alter table members.member add constraint anonymous_is_gone
    check (anonymised is null or left_on is not null or died_on is not null or merged_into is not null);
