create view shifts.on_duty as
select b.id as booking, b.member, s.id as shift, s.job, s.starts, s.ends
from shifts.booking b join shifts.shift s on s.id = b.shift
where b.cancelled is null and s.cancelled is null and b.attended is distinct from 'ABSENT' and b.attended is distinct from 'EXCUSED';

comment on view shifts.on_duty is 'Who is to be where and when: places taken at shifts that take place';
