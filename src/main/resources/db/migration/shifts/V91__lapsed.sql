alter table shifts.time_rule add column lapsed_days int check (lapsed_days between 0 and 366);

comment on column shifts.time_rule.lapsed_days is 'Days after the end of the last fee of all who share an account from which cycles ask nothing more of it; null when they go on asking';
