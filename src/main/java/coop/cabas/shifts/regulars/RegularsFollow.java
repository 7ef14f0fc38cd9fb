package coop.cabas.shifts.regulars;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** What is kept for a file that is merged is kept for the one that stays. */
@Component
class RegularsFollow implements MergeFollower {

    private final JdbcClient jdbc;

    RegularsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> columns() {
        return List.of("shifts.fixed.member", "shifts.hold.member", "shifts.ask.member");
    }

    /** @throws Refused when both hold a place of one slot: one of them is ended first */
    @Override
    public void follow(Merging merging) {
        var both = jdbc.sql("""
                        select exists (select from shifts.fixed g join shifts.fixed k on k.member = :kept and k.slot = g.slot
                            and daterange(k.since, k.until, '[]') && daterange(g.since, g.until, '[]') where g.member = :gone)
                        """)
                .param("kept", merging.kept().value())
                .param("gone", merging.gone().value())
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (both) {
            throw new Refused("shifts.refused.merge.fixed");
        }
        merging.move("shifts.fixed", "member", "true");
        merging.remove(
                "shifts.hold",
                "t.member = :gone and exists (select from shifts.hold k where k.member = :kept and k.shift = t.shift)");
        merging.move("shifts.hold", "member", "true");
        merging.move("shifts.ask", "member", "true");
    }
}
