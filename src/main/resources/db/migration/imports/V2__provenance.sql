create view imports.provenance as
select f.id as file_id, f.batch_id, b.source, f.name, f.sha256, b.author, b.staged_at, b.applied_at, b.applied_by
from imports.file f
join imports.batch b on b.id = f.batch_id;

comment on view imports.provenance is
    'Where an imported row comes from: its file, and the batch in which somebody handed it in and applied it';
comment on column imports.provenance.author is 'Name, at the time, of who handed the file in';
