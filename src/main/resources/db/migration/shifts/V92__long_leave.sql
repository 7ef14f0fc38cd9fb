alter table shifts.time_rule add column long_leave int not null default 168 check (long_leave between 7 and 1000);

comment on column shifts.time_rule.long_leave is 'Days of a leave from which what is held for good is given up';
