package coop.cabas.shifts.skills;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.SkillId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether who is booked can do what a shift needs: which places that need skills are filled, by whom, and which are not. */
@Service
@Transactional(readOnly = true)
public class KeyRoles {

    private final JdbcClient jdbc;

    KeyRoles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place that needs skills. @param by who fills it; null while nobody does */
    public record Cover(Need need, @Nullable MemberId by) {

        public boolean filled() {
            return by != null;
        }
    }

    /** What nobody who is booked can do, of shifts that begin on days between two, included, and take place; shifts that lack nothing are not in it. */
    public Map<ShiftId, List<Need>> lacking(LocalDate since, LocalDate until) {
        var present = present("s.day between :since and :until", Map.of("since", since, "until", until));
        var lacking = new LinkedHashMap<ShiftId, List<Need>>();
        needs("s.day between :since and :until", Map.of("since", since, "until", until))
                .forEach((shift, needs) -> {
                    var filled = Seats.of(needs, present.getOrDefault(shift, Map.of()));
                    var open = needs.stream()
                            .filter(need -> !filled.containsKey(need.number()))
                            .toList();
                    if (!open.isEmpty()) {
                        lacking.put(shift, open);
                    }
                });
        return lacking;
    }

    /** Every place of a shift that needs skills. */
    public List<Cover> covers(ShiftId shift) {
        var needs = needs("s.id = :id", Map.of("id", shift.value())).getOrDefault(shift, List.of());
        var filled = Seats.of(needs, present(shift));
        return needs.stream()
                .map(need -> new Cover(need, filled.get(need.number())))
                .toList();
    }

    /** Who of those booked may lead it. */
    public List<MemberId> leaders(ShiftId shift) {
        return jdbc.sql("""
                        select distinct b.member from shifts.booking b join shifts.shift s on s.id = b.shift
                        join shifts.skilled h on h.member = b.member and s.day between h.since and coalesce(h.until, 'infinity')
                        join shifts.skill k on k.id = h.skill and k.leads
                        where b.shift = :id and b.cancelled is null order by b.member
                        """)
                .param("id", shift.value())
                .query((row, n) -> new MemberId(row.getLong(1)))
                .list();
    }

    /** Who is booked at a shift, each with what they can do on its day. */
    Map<MemberId, Set<SkillId>> present(ShiftId shift) {
        return present("s.id = :id", Map.of("id", shift.value())).getOrDefault(shift, Map.of());
    }

    /** The same, with those for whom a place is kept. */
    Map<MemberId, Set<SkillId>> expected(ShiftId shift) {
        var expected = new LinkedHashMap<>(present(shift));
        jdbc.sql("""
                        select h.member, s.day from shifts.hold h join shifts.shift s on s.id = h.shift
                        where h.shift = :id and h.outcome is null order by h.id
                        """).param("id", shift.value()).query(row -> {
            var member = new MemberId(row.getLong("member"));
            expected.put(member, skills(member, row.getObject("day", LocalDate.class)));
        });
        return expected;
    }

    /** What somebody can do on a day. */
    Set<SkillId> skills(MemberId member, LocalDate day) {
        return jdbc.sql("""
                        select skill from shifts.skilled where member = :member and :day between since and coalesce(until, 'infinity')
                        """)
                .param("member", member.value())
                .param("day", day)
                .query((row, n) -> new SkillId(row.getLong(1)))
                .set();
    }

    private Map<ShiftId, Map<MemberId, Set<SkillId>>> present(String which, Map<String, ?> values) {
        var present = new HashMap<ShiftId, Map<MemberId, Set<SkillId>>>();
        jdbc.sql("""
                        select b.shift, b.member, coalesce(array_agg(h.skill) filter (where h.skill is not null), '{}') as skills
                        from shifts.booking b join shifts.shift s on s.id = b.shift
                        left join shifts.skilled h on h.member = b.member and s.day between h.since and coalesce(h.until, 'infinity')
                        where b.cancelled is null and exists (select from shifts.shift_need n where n.shift = s.id) and %s
                        group by b.shift, b.id order by b.shift, b.id
                        """.formatted(which)).params(values).query(row -> {
            present.computeIfAbsent(new ShiftId(row.getLong("shift")), shift -> new LinkedHashMap<>())
                    .put(
                            new MemberId(row.getLong("member")),
                            Arrays.stream((Long[]) row.getArray("skills").getArray())
                                    .map(SkillId::new)
                                    .collect(Collectors.toSet()));
        });
        return present;
    }

    private Map<ShiftId, List<Need>> needs(String which, Map<String, ?> values) {
        record Asked(ShiftId shift, Need need) {}
        return jdbc
                .sql("""
                        select s.id, %s from shifts.shift_need n join shifts.skill k on k.id = n.skill join shifts.shift s on s.id = n.shift
                        where s.cancelled is null and %s group by s.id, s.starts, n.need order by s.starts, s.id, n.need
                        """.formatted(Needs.COLUMNS, which))
                .params(values)
                .query((row, n) -> new Asked(new ShiftId(row.getLong("id")), Needs.read(row, n)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Asked::shift, LinkedHashMap::new, Collectors.mapping(Asked::need, Collectors.toList())));
    }
}
