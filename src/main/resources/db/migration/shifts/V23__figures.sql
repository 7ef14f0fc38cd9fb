create index booking_by_moment on shifts.booking (booked);

create view shifts.manned as
select s.id, s.day, s.ends, s.job, j.name as job_name, s.least, s.most as places, b.taken, b.absences, b.credited
from shifts.shift s join shifts.job j on j.id = s.job cross join shifts.time_rule r
cross join lateral (
    select count(*) as taken, count(*) filter (where b.attended = 'ABSENT') as absences,
           count(*) filter (where coalesce(b.attended in ('DONE', 'LATE'), r.credit = 'BOOKING')) as credited
    from shifts.booking b where b.shift = s.id and b.cancelled is null) b
where s.cancelled is null;

comment on view shifts.manned is 'Shifts that take place: places, how many are taken, absences, and how many count as done once the shift is over';
