create or replace view imports.provenance as
select f.id as file_id, f.batch_id, b.source, f.name, f.sha256, b.author, b.staged_at, b.applied_at, b.applied_by, b.author_id
from imports.file f
join imports.batch b on b.id = f.batch_id;

comment on column imports.provenance.author_id is 'Account that handed the file in; null for a command run on the server';
