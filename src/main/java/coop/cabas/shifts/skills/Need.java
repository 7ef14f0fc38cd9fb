package coop.cabas.shifts.skills;

import coop.cabas.shifts.SkillId;

import java.util.List;
import java.util.Set;

/**
 * A place that needs somebody who has all of its skills.
 *
 * @param number tells it apart among those of one shift or slot, from 1
 * @param names of the skills, what leads first
 * @param leads whether it is a leader's
 */
public record Need(int number, Set<SkillId> skills, List<String> names, boolean leads) {

    public Need {
        skills = Set.copyOf(skills);
        names = List.copyOf(names);
    }

    /** The skills in a few words. */
    public String told() {
        return String.join(" + ", names);
    }

    boolean suits(Set<SkillId> skilled) {
        return skilled.containsAll(skills);
    }
}
