-- For tables that only grow: said once for all modules.
create function public.written_once() returns trigger language plpgsql as $$
begin
    raise exception '%.% is written once', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

comment on function public.written_once() is 'Refuses that rows be changed or removed';
