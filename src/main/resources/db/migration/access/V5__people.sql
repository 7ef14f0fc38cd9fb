create view access.person as
select id, name, disabled from access.account;

comment on view access.person is 'Who has an account, by name, for the lists of other modules';
