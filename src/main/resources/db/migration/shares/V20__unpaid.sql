-- Payments go to the oldest shares first (Code civil, article 1342-10): what is still unpaid is of the youngest.
create view shares.unpaid_fact as
with total as (
    select coalesce(c.merged_into, c.id) as member, m.class, m.class_code, sum(m.quantity)::int as held,
           sum(m.capital) - sum(m.paid) - (sum(m.waiting * m.nominal) - sum(m.due)) as unpaid
    from shares.movement m join members.member_card c on c.id = m.member
    group by coalesce(c.merged_into, c.id), m.class, m.class_code
    having sum(m.quantity) > 0 and sum(m.capital) - sum(m.paid) > sum(m.waiting * m.nominal) - sum(m.due)),
opened as (
    select coalesce(c.merged_into, c.id) as member, m.class, m.effective,
           sum(m.capital - m.paid) over (partition by coalesce(c.merged_into, c.id), m.class order by m.effective desc, m.number desc) as younger
    from shares.movement m join members.member_card c on c.id = m.member
    where m.capital > 0 and m.paid < m.capital and not exists (select from shares.movement r where r.reverses = m.number))
select s.member, s.class, s.class_code, s.held, s.unpaid, s.since, (s.since + make_interval(years => r.pay_up_years))::date as deadline
from shares.rule r cross join (
    select t.member, t.class, t.class_code, t.held, t.unpaid,
           coalesce(max(o.effective) filter (where o.younger >= t.unpaid), min(o.effective)) as since
    from total t join opened o on o.member = t.member and o.class = t.class
    group by t.member, t.class, t.class_code, t.held, t.unpaid) s;

comment on view shares.unpaid_fact is 'What each member still has to pay of the shares held of a class, since the oldest of them that is not paid up, and the last day that the statutes allow';
