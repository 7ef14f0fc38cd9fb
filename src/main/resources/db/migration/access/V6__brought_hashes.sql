-- Asked at every wrong sign-in: whether hashes brought from elsewhere are still in use.
create index account_with_brought_hash on access.account (id) where password like '{bcrypt}%';

comment on column access.account.password is
    'Argon2id hash with its parameters, or {bcrypt} and a hash brought from another program until the first sign-in; null until the person has chosen one';
