package coop.cabas.shifts.waiting;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a file that is merged waits for is waited for by the one that is kept. */
@Component
class WaitingFollow implements MergeFollower {

    @Override
    public List<String> columns() {
        return List.of("shifts.waiting.member", "shifts.watch.member");
    }

    @Override
    public void follow(Merging merging) {
        for (var table : List.of("shifts.waiting", "shifts.watch")) {
            merging.remove(
                    table,
                    "t.member = :gone and exists (select from %s k where k.member = :kept and k.shift = t.shift)"
                            .formatted(table));
            merging.move(table, "member", "true");
        }
    }
}
