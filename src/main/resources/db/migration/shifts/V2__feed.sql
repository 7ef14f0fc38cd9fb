create table shifts.feed (
    member bigint      primary key references members.member,
    hash   bytea       not null unique,
    made   timestamptz not null
);

comment on table shifts.feed is 'Addresses by which calendars read what somebody is booked for; whoever has the address reads it, so it can be changed';
