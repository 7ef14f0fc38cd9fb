package coop.cabas.shifts.skills;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.SkillId;
import coop.cabas.shifts.SlotId;
import coop.cabas.shifts.planning.LayoutFollower;
import coop.cabas.shifts.planning.Weeks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Places that need skills, of slots and of dated shifts. Laying out copies them; what a hand changed stays. */
@Service
@Transactional
public class Needs implements LayoutFollower {

    static final String COLUMNS = """
            n.need, array_agg(n.skill) as skills, array_agg(k.name order by k.leads desc, lower(k.name)) as names, bool_or(k.leads) as leads
            """;

    private static final String FOLLOWING =
            "s.slot is not null and s.touched is null and s.cancelled is null and s.day between :since and :until";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Weeks weeks;
    private final Shifts shifts;
    private final Audit audit;

    Needs(JdbcClient jdbc, Clock clock, Weeks weeks, Shifts shifts, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.weeks = weeks;
        this.shifts = shifts;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Need> of(SlotId slot) {
        return list("slot", slot.value());
    }

    @Transactional(readOnly = true)
    public List<Need> of(ShiftId shift) {
        return list("shift", shift.value());
    }

    /** Shifts of days between two, included, of which some place needs skills. */
    @Transactional(readOnly = true)
    public Set<ShiftId> asking(LocalDate since, LocalDate until) {
        return jdbc.sql("""
                        select distinct n.shift from shifts.shift_need n join shifts.shift s on s.id = n.shift
                        where s.day between :since and :until
                        """)
                .param("since", since)
                .param("until", until)
                .query((row, n) -> new ShiftId(row.getLong(1)))
                .set();
    }

    /**
     * So many more places of a slot need somebody with all of these skills; dated shifts follow when they are laid out.
     *
     * @throws Refused without a skill, or when the slot has not that many places
     */
    public void ask(SlotId slot, int places, Set<SkillId> skills) {
        lock("slot", slot.value());
        add("slot", slot.value(), places, skills, weeks.slot(slot).most());
        audit.record("shifts.need.changed", "shifts.slot:" + slot.value(), null, Map.of("places", places));
    }

    /** The same of a dated shift, by hand: laying out leaves it alone from then on. */
    public void ask(ShiftId shift, int places, Set<SkillId> skills) {
        lock("shift", shift.value());
        add("shift", shift.value(), places, skills, shifts.find(shift).most());
        touch(shift);
        audit.record("shifts.need.changed", "shifts.shift:" + shift.value(), null, Map.of("places", places));
    }

    /** @throws NotFound when it is gone already */
    public void drop(SlotId slot, int need) {
        remove("slot", slot.value(), need);
        audit.record("shifts.need.changed", "shifts.slot:" + slot.value(), Map.of("places", 1), null);
    }

    /** By hand: laying out leaves the shift alone from then on. @throws NotFound when it is gone already */
    public void drop(ShiftId shift, int need) {
        remove("shift", shift.value(), need);
        touch(shift);
        audit.record("shifts.need.changed", "shifts.shift:" + shift.value(), Map.of("places", 1), null);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<ShiftId> differing(LocalDate since, LocalDate until) {
        return new HashSet<>(jdbc.sql("""
                        select s.id from shifts.shift s where %s
                          and (select array_agg((n.need, n.skill) order by n.need, n.skill) from shifts.slot_need n where n.slot = s.slot)
                              is distinct from
                              (select array_agg((n.need, n.skill) order by n.need, n.skill) from shifts.shift_need n where n.shift = s.id)
                        """.formatted(FOLLOWING))
                .param("since", since)
                .param("until", until)
                .query((row, n) -> new ShiftId(row.getLong(1)))
                .list());
    }

    @Override
    public void laidOut(LocalDate since, LocalDate until) {
        jdbc.sql("""
                        delete from shifts.shift_need n using shifts.shift s where n.shift = s.id and %s and not exists (
                            select from shifts.slot_need a where a.slot = s.slot and a.need = n.need and a.skill = n.skill)
                        """.formatted(FOLLOWING))
                .param("since", since)
                .param("until", until)
                .update();
        jdbc.sql("""
                        insert into shifts.shift_need (shift, need, skill)
                        select s.id, a.need, a.skill from shifts.shift s join shifts.slot_need a on a.slot = s.slot where %s
                        on conflict do nothing
                        """.formatted(FOLLOWING))
                .param("since", since)
                .param("until", until)
                .update();
    }

    private List<Need> list(String of, long id) {
        return jdbc.sql("""
                        select %s from shifts.%2$s_need n join shifts.skill k on k.id = n.skill where n.%2$s = :id group by n.need order by n.need
                        """.formatted(COLUMNS, of))
                .param("id", id)
                .query(Needs::read)
                .list();
    }

    static Need read(ResultSet row, int n) throws SQLException {
        return new Need(
                row.getInt("need"),
                Arrays.stream((Long[]) row.getArray("skills").getArray())
                        .map(SkillId::new)
                        .collect(Collectors.toSet()),
                List.of((String[]) row.getArray("names").getArray()),
                row.getBoolean("leads"));
    }

    /** Two who ask at once wait for one another: places are counted once they are known. */
    private void lock(String of, long id) {
        var found = jdbc.sql("select id from shifts.%s where id = :id for update".formatted(of))
                .param("id", id)
                .query((row, n) -> row.getLong(1))
                .optional();
        if (found.isEmpty()) {
            throw new NotFound(String.valueOf(id));
        }
    }

    private void add(String of, long id, int places, Set<SkillId> skills, int most) {
        if (skills.isEmpty()) {
            throw new Refused("shifts.refused.noSkill");
        }
        var asked = list(of, id);
        if (places < 1 || asked.size() + places > most) {
            throw new Refused("shifts.refused.needs", most, asked.size());
        }
        var last = asked.stream().mapToInt(Need::number).max().orElse(0);
        jdbc.sql("""
                        insert into shifts.%1$s_need (%1$s, need, skill)
                        select :id, need, skill from generate_series(:from, :to) need cross join unnest(:skills) skill
                        """.formatted(of))
                .param("id", id)
                .param("from", last + 1)
                .param("to", last + places)
                .param("skills", skills.stream().map(SkillId::value).toArray(Long[]::new))
                .update();
    }

    private void remove(String of, long id, int need) {
        lock(of, id);
        var gone = jdbc.sql("delete from shifts.%1$s_need where %1$s = :id and need = :need".formatted(of))
                .param("id", id)
                .param("need", need)
                .update();
        if (gone == 0) {
            throw new NotFound(String.valueOf(need));
        }
    }

    private void touch(ShiftId shift) {
        jdbc.sql("update shifts.shift set touched = :now, version = version + 1 where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", shift.value())
                .update();
    }
}
