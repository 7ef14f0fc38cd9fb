create table members.list_setting (
    only_one boolean primary key default true check (only_one),
    public   boolean not null default false
);

comment on table members.list_setting is 'Whether the web reads who agreed to be in the public list of members';

insert into members.list_setting default values;
