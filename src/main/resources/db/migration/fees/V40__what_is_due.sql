create view fees.due as
select distinct on (f.member) f.member, f.ends as due, f.type, f.id as fee
from fees.fee f join fees.type t on t.id = f.type
where t.kind = 'FEE' and f.ends is not null and f.cancelled is null
order by f.member, f.ends desc, f.id desc;

comment on view fees.due is 'The fee that covers each member the longest: its last day and its type; without a row when none ever did';

create view fees.owed_fact as
select f.id as fee, f.member, f.type, f.starts, f.amount - coalesce(a.paid, 0) as owed
from fees.fee f
left join lateral (select sum(amount) as paid from fees.allocation where fee = f.id) a on true
where f.cancelled is null and f.amount > coalesce(a.paid, 0);

comment on view fees.owed_fact is 'Fees of which something is still owed, and how much';
