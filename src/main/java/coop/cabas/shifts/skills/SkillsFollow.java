package coop.cabas.shifts.skills;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import org.springframework.stereotype.Component;

import java.util.List;

/** The skills of a file that is merged are those of the one that is kept, which keeps its own where both have one. */
@Component
class SkillsFollow implements MergeFollower {

    @Override
    public List<String> columns() {
        return List.of("shifts.skilled.member");
    }

    @Override
    public void follow(Merging merging) {
        merging.remove(
                "shifts.skilled",
                "t.member = :gone and exists (select from shifts.skilled k where k.member = :kept and k.skill = t.skill)");
        merging.move("shifts.skilled", "member", "true");
    }
}
