package coop.cabas.shifts.skills;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.SkillId;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who of those present fills which place that needs skills, so that as many are filled as can be: somebody who could fill two leaves one
 * to whoever can fill only that one. Greatest matching by augmenting paths (Berge's theorem).
 */
final class Seats {

    private final List<Need> needs;
    private final Map<MemberId, Set<SkillId>> present;
    private final Map<Integer, MemberId> filled = new HashMap<>();

    private Seats(List<Need> needs, Map<MemberId, Set<SkillId>> present) {
        this.needs = needs;
        this.present = present;
    }

    /** @param present each with the skills they have @return number of a need, and who fills it; those missing are not in it */
    static Map<Integer, MemberId> of(List<Need> needs, Map<MemberId, Set<SkillId>> present) {
        var seats = new Seats(needs, present);
        present.keySet().forEach(member -> seats.seat(member, new HashSet<>()));
        return seats.filled;
    }

    private boolean seat(MemberId member, Set<Integer> tried) {
        for (var need : needs) {
            if (need.suits(present.getOrDefault(member, Set.of())) && tried.add(need.number())) {
                var other = filled.get(need.number());
                if (other == null || seat(other, tried)) {
                    filled.put(need.number(), member);
                    return true;
                }
            }
        }
        return false;
    }
}
