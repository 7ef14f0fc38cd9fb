create schema files;

comment on schema files is 'Documents attached to something; whoever may see that thing may see them';

create table files.file (
    id          bigint      generated always as identity primary key,
    name        text        not null check (length(name) between 1 and 200 and name !~ '[[:cntrl:]/\\]'),
    media_type  text        not null,
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    size        int         not null check (size = octet_length(content) and size between 1 and 10485760),
    content     bytea       not null,
    added       timestamptz not null,
    added_by    text        not null
);

comment on column files.file.media_type is 'As found in the content itself, never as claimed';
comment on column files.file.added_by is 'Name of the person as it was then';

-- A proof that could be exchanged afterwards would prove nothing.
revoke update, truncate on files.file from cabas_app;
