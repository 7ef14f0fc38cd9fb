create view access.last_sign_in as
    select id as account, last_sign_in from access.account;

comment on view access.last_sign_in is 'When each account was last used to sign in; null when it never was';
