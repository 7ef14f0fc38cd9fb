package coop.cabas.shifts.intake;

import coop.cabas.members.intake.Copy;
import coop.cabas.members.intake.Shelf;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Skills, who has them, and which places ask for one. */
@Component
public class SkillIntake {

    /** See {@code shifts.skill}. */
    public record Skill(String name) {}

    /** Somebody who has a skill. */
    public record Given(long member, long skill, LocalDate since) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Shelf<Skill> skills;

    SkillIntake(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
        this.skills = new Shelf<>(jdbc, "shifts.skill", Skill.class);
    }

    public Shelf<Skill> skills() {
        return skills;
    }

    /**
     * @param by who says so
     * @return false when they had it already
     */
    public boolean give(Given given, String by) {
        return jdbc.sql("""
                        insert into shifts.skilled (member, skill, since, given_by) values (:member, :skill, :since, :by)
                        on conflict do nothing
                        """)
                        .param("member", given.member())
                        .param("skill", given.skill())
                        .param("since", given.since())
                        .param("by", by)
                        .update()
                == 1;
    }

    public void take(long member, long skill) {
        jdbc.sql("delete from shifts.skilled where member = :member and skill = :skill")
                .param("member", member)
                .param("skill", skill)
                .update();
    }

    /** @param asked skills that places ask for, one for each such place, by slot */
    public void slotsNeed(Map<Long, List<Long>> asked) {
        need("shifts.slot_need (slot, need, skill)", asked);
    }

    /** @param asked skills that places ask for, one for each such place, by shift */
    public void shiftsNeed(Map<Long, List<Long>> asked) {
        need("shifts.shift_need (shift, need, skill)", asked);
    }

    private void need(String target, Map<Long, List<Long>> asked) {
        var copy = new Copy();
        var rows = copy.to(target);
        asked.forEach((id, all) -> {
            for (int i = 0; i < all.size(); i++) {
                rows.add(id, i + 1, all.get(i));
            }
        });
        copy.write(template);
    }

    /** These slots ask for nothing any more. */
    public void forgetSlots(Collection<Long> slots) {
        jdbc.sql("delete from shifts.slot_need where slot = any(:slots)")
                .param("slots", slots.toArray(Long[]::new))
                .update();
    }
}
