create table fees.renewal_link (
    id      bigint      generated always as identity primary key,
    hash    bytea       not null unique check (length(hash) = 32),
    member  bigint      not null references members.member,
    made    timestamptz not null,
    ends    timestamptz not null check (ends > made),
    revoked timestamptz,
    author  text        not null
);

comment on table fees.renewal_link is 'Links by which somebody renews their fee without signing in';
comment on column fees.renewal_link.hash is 'SHA-256 of the secret in the link';

create index renewal_link_by_member on fees.renewal_link (member);
create index renewal_link_by_end on fees.renewal_link (ends);
