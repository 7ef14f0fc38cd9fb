package coop.cabas.shares.assembly;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * One person has one vote: whoever stood twice on the list of an assembly that is still open stands there once when their files become
 * one. Lists of closed assemblies stay as they were.
 */
@Component
class ElectorsFollow implements MergeFollower {

    private static final String OPEN =
            "exists (select from shares.assembly a where a.id = t.assembly and a.closed is null)";
    private static final String TWICE =
            OPEN + " and exists (select from shares.elector o where o.assembly = t.assembly and o.member = %s)";

    private final JdbcClient jdbc;

    ElectorsFollow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> columns() {
        return List.of("shares.elector.member");
    }

    /** @throws Refused while a proxy hangs on the file that goes: its giver says to whom it goes now */
    @Override
    public void follow(Merging merging) {
        mustCarryNothing(merging);
        merging.change("shares.elector", """
                (arrived, shares) = (select coalesce(t.arrived, g.arrived), t.shares + g.shares from shares.elector g
                                     where g.assembly = t.assembly and g.member = :gone)""", "t.member = :kept and " + TWICE.formatted(":gone"), false);
        merging.remove("shares.elector", "t.member = :gone and " + TWICE.formatted(":kept"));
        merging.move("shares.elector", "member", OPEN);
    }

    private void mustCarryNothing(Merging merging) {
        // Locked first: a proxy that is handed in meanwhile waits, and finds no such voter.
        jdbc.sql("""
                        select t.assembly from shares.elector t where t.member in (:kept, :gone) and %s order by t.assembly, t.member for update
                        """.formatted(OPEN))
                .param("kept", merging.kept().value())
                .param("gone", merging.gone().value())
                .query((row, n) -> row.getLong(1))
                .list();
        jdbc.sql("""
                        select a.title from shares.proxy p join shares.assembly a on a.id = p.assembly and a.closed is null
                        where :gone in (p.giver, p.holder) order by a.day limit 1
                        """)
                .param("gone", merging.gone().value())
                .query((row, n) -> row.getString("title"))
                .optional()
                .ifPresent(title -> {
                    throw new Refused("shares.merge.proxy", title);
                });
    }
}
