-- From where an account was signed in to: those places stay open while strangers guess at its password.
create table access.familiar_network (
    account      bigint      not null references access.account on delete cascade,
    network      text        not null check (network <> ''),
    last_sign_in timestamptz not null,
    primary key (account, network)
);

comment on column access.familiar_network.network is 'IPv4 address, or the first 64 bits of an IPv6 address';
comment on column access.familiar_network.last_sign_in is 'Forgotten ninety days later';

create index familiar_network_by_last_sign_in on access.familiar_network (last_sign_in);
