-- What stands around a tool has a past too: whom it was kept for, and where it ran.

alter table tools.client add since date, add ended date;

-- Nobody wrote down since when: as before, it counts for all that time.
update tools.client k set since = t.founded from tools.tool t where t.id = k.tool;

alter table tools.client
    alter since set not null,
    drop constraint client_pkey,
    add primary key (tool, circle, since),
    add constraint ended_later check (ended > since),
    add constraint client_once_at_a_time exclude using gist (tool with =, circle with =, daterange(since, ended) with &&);

comment on table tools.client is 'Circles for which a tool is kept, from since until the day before ended; none: for all of them';
comment on column tools.client.ended is 'Null while it is kept for the circle';

create or replace view tools.tool_client as
select tool, circle, since, ended from tools.client;

comment on view tools.tool_client is 'Circles for which a tool is kept, from since until the day before ended, which is null while it is; none on a day: for all of them';

alter table tools.environment add founded date;

update tools.environment e
set founded = coalesce((select min(installed) from tools.installation where environment = e.id), ended, current_date);

alter table tools.environment alter founded set not null;

comment on column tools.environment.founded is 'Day on which it was entered; what ran there before may be noted later';

-- The past is written by the trigger, once.
revoke update, delete, truncate on tools.tool_past from cabas_app;
