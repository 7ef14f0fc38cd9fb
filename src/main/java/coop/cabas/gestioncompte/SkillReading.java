package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Skilled;
import coop.cabas.imports.sync.Links;
import coop.cabas.imports.sync.Sync;
import coop.cabas.shifts.intake.SkillIntake;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Brings what people were taught, and which places ask for it. Places that were brought before ask for what somebody decided here since. */
final class SkillReading {

    private static final long SKILLS = 1_000;

    private final GestionCompte there;
    private final Things things;
    private final Run run;
    private final SkillIntake skills;
    private final Map<Long, List<Long>> slots = new LinkedHashMap<>();
    private final Map<Long, List<Long>> shifts = new LinkedHashMap<>();

    SkillReading(GestionCompte there, Things things, Run run, SkillIntake skills) {
        this.there = there;
        this.things = things;
        this.run = run;
        this.skills = skills;
    }

    /** After people. */
    void bring(LocalDate today) {
        var sync = Sync.few(things.skill(), run);
        there.skills.values().forEach(skill -> sync.offer(skill.id(), new SkillIntake.Skill(skill.name())));
        sync.finish(today);
        var count = run.findings().count(Things.SKILLED);
        var known = run.links().of(Things.SKILLED);
        var links = new ArrayList<Links.New>();
        for (var one : there.skilled) {
            long key = one.person() * SKILLS + one.skill();
            var member = run.links().of(Things.MEMBER).ours(one.person());
            var skill = run.links().of(Things.SKILL).ours(one.skill());
            if (known.has(key)) {
                count.same++;
                known.see(key);
            } else if (member != null && skill != null) {
                count.added++;
                give(one, key, member, skill, links);
            }
        }
        if (!run.isDry()) {
            run.links().add(Things.SKILLED, links, run.batch());
        }
        known.eachUnseen(key -> count.gone++);
    }

    private void give(Skilled one, long key, long member, long skill, List<Links.New> links) {
        if (run.isDry()) {
            return;
        }
        var person = Objects.requireNonNull(there.people.get(one.person()));
        var since = person.created() == null ? there.reference() : person.created();
        var fresh =
                skills.give(new SkillIntake.Given(member, skill, since.toLocalDate()), GestionCompteImporter.SOURCE);
        links.add(new Links.New(key, member, String.valueOf(skill), !fresh));
    }

    /** A place of a slot, that asks for a skill or for none. */
    void ofSlot(long slot, @Nullable Long skill) {
        see(Things.SLOT, slots, slot, skill);
    }

    /** The same of a dated shift. */
    void ofShift(long shift, @Nullable Long skill) {
        see(Things.SHIFT, shifts, shift, skill);
    }

    private void see(String thing, Map<Long, List<Long>> all, long external, @Nullable Long skill) {
        if (skill != null
                && there.skills.containsKey(skill)
                && !run.links().of(thing).has(external)) {
            all.computeIfAbsent(external, id -> new ArrayList<>()).add(skill);
        }
    }

    /** After slots and shifts are written. */
    void need() {
        if (!run.isDry()) {
            skills.slotsNeed(ours(Things.SLOT, slots));
            skills.shiftsNeed(ours(Things.SHIFT, shifts));
        }
    }

    private Map<Long, List<Long>> ours(String thing, Map<Long, List<Long>> asked) {
        var ours = new LinkedHashMap<Long, List<Long>>();
        asked.forEach((external, all) -> {
            var row = run.links().of(thing).ours(external);
            if (row != null) {
                ours.put(
                        row,
                        all.stream()
                                .map(skill -> Objects.requireNonNull(
                                        run.links().of(Things.SKILL).ours(skill)))
                                .toList());
            }
        });
        return ours;
    }
}
