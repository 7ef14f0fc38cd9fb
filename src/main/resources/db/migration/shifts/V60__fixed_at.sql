-- A fixed place is given on a slot of one typical week. When a season brings another week that asks for the same job on that day at that
-- hour, whoever holds it comes to that slot: once for each of its week letters, and not where they hold a place of it already.
create view shifts.fixed_at as
    select f.id, f.member, f.since, f.until, f.weeks, f.slot as given, o.slot
    from shifts.fixed f join shifts.slot s on s.id = f.slot join lateral (
        select distinct on (o.week, o.letter) o.id as slot from shifts.slot o
        where not o.ended and (o.id = s.id
            or o.week <> s.week and o.job = s.job and o.weekday = s.weekday and o.starts = s.starts
               and (s.letter is null or o.letter is not distinct from s.letter)
               and not exists (select from shifts.fixed own where own.member = f.member and own.slot = o.id
                               and daterange(own.since, own.until, '[]') && daterange(f.since, f.until, '[]')))
        order by o.week, o.letter, o.id <> s.id, o.id) o on true;

comment on view shifts.fixed_at is 'Fixed places at the slots to which they lead: their own, and those like it in other typical weeks';
