package coop.cabas.shifts.skills;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.SkillId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Skills, and who has which. They are ended, never deleted: shifts of the past ask for them. */
@Service
@Transactional
public class Skills {

    private final JdbcClient jdbc;
    private final Audit audit;

    Skills(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** A skill that somebody has. @param until last day on which it counts; null when it does not lapse */
    public record Held(
            SkillId skill,
            String name,
            LocalDate since,
            @Nullable LocalDate until,
            String givenBy) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(since) && (until == null || !day.isAfter(until));
        }
    }

    /** By name, those ended last. */
    @Transactional(readOnly = true)
    public List<Skill> all() {
        return jdbc.sql("select * from shifts.skill order by ended, leads desc, lower(name)")
                .query((row, n) -> new Skill(
                        new SkillId(row.getLong("id")),
                        row.getString("name"),
                        row.getBoolean("leads"),
                        row.getBoolean("ended")))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Skill find(SkillId id) {
        return all().stream().filter(skill -> skill.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** @throws coop.cabas.shared.Refused when another is called so */
    public SkillId add(String name, boolean leads) {
        var id = new SkillId(Guarded.write(
                () -> jdbc.sql("insert into shifts.skill (name, leads) values (:name, :leads) returning id")
                        .param("name", name.strip())
                        .param("leads", leads)
                        .query((row, n) -> row.getLong(1))
                        .single()));
        audit.record("shifts.skill.added", "shifts.skill:" + id.value(), null, Map.of("name", name.strip()));
        return id;
    }

    /** @throws coop.cabas.shared.Refused when another is called so @throws NotFound when there is none */
    public void change(SkillId id, String name, boolean leads, boolean ended) {
        find(id);
        Guarded.write(
                () -> jdbc.sql("update shifts.skill set name = :name, leads = :leads, ended = :ended where id = :id")
                        .param("name", name.strip())
                        .param("leads", leads)
                        .param("ended", ended)
                        .param("id", id.value())
                        .update());
        audit.record(
                "shifts.skill.changed",
                "shifts.skill:" + id.value(),
                null,
                Map.of("name", name.strip(), "ended", ended));
    }

    /** What somebody has, lapsed ones included, by name. */
    @Transactional(readOnly = true)
    public List<Held> of(MemberId member) {
        return jdbc.sql("""
                        select h.*, k.name from shifts.skilled h join shifts.skill k on k.id = h.skill
                        where h.member = :member order by k.leads desc, lower(k.name)
                        """)
                .param("member", member.value())
                .query((row, n) -> new Held(
                        new SkillId(row.getLong("skill")),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getString("given_by")))
                .list();
    }

    /**
     * Members have a skill from a day on. Whoever has it already keeps the first day, and gets the new last one.
     *
     * @param until last day on which it counts; null when it does not lapse
     * @throws coop.cabas.shared.Refused when it would end before it begins
     */
    public void give(Collection<MemberId> members, SkillId skill, LocalDate since, @Nullable LocalDate until) {
        var name = find(skill).name();
        for (var member : members) {
            Guarded.write(() -> jdbc.sql("""
                            insert into shifts.skilled (member, skill, since, until, given_by) values (:member, :skill, :since, :until, :by)
                            on conflict (member, skill) do update set until = excluded.until, given_by = excluded.given_by,
                                since = case when shifts.skilled.until < excluded.since then excluded.since
                                        else least(shifts.skilled.since, excluded.since) end
                            """)
                    .param("member", member.value())
                    .param("skill", skill.value())
                    .param("since", since)
                    .param("until", until, Types.DATE)
                    .param("by", audit.actor().label())
                    .update());
            audit.record(
                    "shifts.skill.given",
                    "members.member:" + member.value(),
                    null,
                    until == null
                            ? Map.of("name", name, "since", since.toString())
                            : Map.of("name", name, "since", since.toString(), "until", until.toString()));
        }
    }

    /** Somebody has it no more. What they are booked for stays. @throws NotFound when they do not have it */
    public void takeAway(MemberId member, SkillId skill) {
        var name = find(skill).name();
        var gone = jdbc.sql("delete from shifts.skilled where member = :member and skill = :skill")
                .param("member", member.value())
                .param("skill", skill.value())
                .update();
        if (gone == 0) {
            throw new NotFound(skill);
        }
        audit.record("shifts.skill.takenAway", "members.member:" + member.value(), Map.of("name", name), null);
    }
}
