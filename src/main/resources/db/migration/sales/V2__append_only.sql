-- Rows of files are evidence: they are written once. What is true is decided by sales.effective alone.

create function sales.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is written once', tg_table_name using errcode = 'insufficient_privilege';
end $$;

do $$
declare
    evidence text;
begin
    foreach evidence in array array['plu_line', 'ticket', 'payment', 'move', 'stock_line', 'article_line', 'document_line', 'claim'] loop
        execute format('create trigger written_once before update or delete or truncate on sales.%I
                        for each statement execute function sales.refuse_change()', evidence);
        execute format('revoke update, delete, truncate on sales.%I from cabas_app', evidence);
    end loop;
end $$;

-- of a file only one thing may change: whether it speaks
revoke update, delete, truncate on sales.source from cabas_app;
grant update (undone_at) on sales.source to cabas_app;

-- Key of the fingerprints of clients, of this installation alone. Outside every published view.
create table sales.secret (
    name text  primary key,
    key  bytea not null check (length(key) = 32)
);

comment on table sales.secret is 'Keys of this installation. Lost, the fingerprints of new imports no longer match the old ones';

insert into sales.secret
select 'client', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');

revoke insert, update, delete, truncate on sales.secret from cabas_app;
