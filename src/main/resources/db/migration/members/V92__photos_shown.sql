create view members.shown_photo as
select m.id as member, m.photo as file from members.member m
where m.photo is not null and exists (select from members.consent_now c where c.member = m.id and c.purpose = 'photo');

comment on view members.shown_photo is 'Photos of those who agreed that theirs is shown at the door and on their card';
