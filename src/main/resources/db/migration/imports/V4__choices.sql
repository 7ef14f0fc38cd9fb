alter table imports.batch add column choices jsonb not null default '{}' check (jsonb_typeof(choices) = 'object');

comment on column imports.batch.choices is 'How whoever handed the files in wants them read, by words of the source';
