package coop.cabas.shifts.planning;

import coop.cabas.audit.Audit;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.OncePerTransaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumMap;
import java.util.Map;

/** What the coop chose to add to plain booking. */
@Service
@Transactional
public class Options {

    private final JdbcClient jdbc;
    private final Audit audit;

    Options(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What is chosen.
     *
     * @param beginners whether somebody who has never come takes no place where nobody is yet
     * @param reach how many days ahead each kind of member books by themselves; kinds that are not in it have no limit of their own
     * @param fixed whether members hold places of a slot for good
     * @param keeping whether whoever came four weeks before is kept the same place for a while
     * @param keepingDays days for which such a place is kept
     * @param waiting whether members wait in line for a place at a full shift
     * @param watching whether members ask to be told of a shift
     * @param chores whether there is work without an hour, that members declare
     */
    public record Chosen(
            boolean beginners,
            Map<MembershipKind, Integer> reach,
            boolean fixed,
            boolean keeping,
            int keepingDays,
            boolean waiting,
            boolean watching,
            boolean chores) {

        public Chosen {
            reach = Map.copyOf(reach);
        }
    }

    @Transactional(readOnly = true)
    public Chosen chosen() {
        return OncePerTransaction.of(Options.class, this::read);
    }

    private Chosen read() {
        return jdbc.sql("select o.*, array(select kind || ' ' || days from shifts.reach) as reach from shifts.option o")
                .query((row, n) -> new Chosen(
                        row.getBoolean("beginners"),
                        reach((String[]) row.getArray("reach").getArray()),
                        row.getBoolean("fixed"),
                        row.getBoolean("keeping"),
                        row.getInt("keeping_days"),
                        row.getBoolean("waiting"),
                        row.getBoolean("watching"),
                        row.getBoolean("chores")))
                .single();
    }

    private static Map<MembershipKind, Integer> reach(String[] kinds) {
        var reach = new EnumMap<MembershipKind, Integer>(MembershipKind.class);
        for (var kind : kinds) {
            var words = kind.split(" ", 2);
            reach.put(MembershipKind.valueOf(words[0]), Integer.valueOf(words[1]));
        }
        return reach;
    }

    public void choose(Chosen chosen) {
        var before = chosen();
        jdbc.sql("""
                        update shifts.option set beginners = :beginners, fixed = :fixed, keeping = :keeping, keeping_days = :days,
                               waiting = :waiting, watching = :watching, chores = :chores
                        """)
                .param("beginners", chosen.beginners())
                .param("fixed", chosen.fixed())
                .param("keeping", chosen.keeping())
                .param("days", chosen.keepingDays())
                .param("waiting", chosen.waiting())
                .param("watching", chosen.watching())
                .param("chores", chosen.chores())
                .update();
        jdbc.sql("delete from shifts.reach").update();
        chosen.reach()
                .forEach((kind, days) -> jdbc.sql("insert into shifts.reach (kind, days) values (:kind, :days)")
                        .param("kind", kind.name())
                        .param("days", days)
                        .update());
        OncePerTransaction.forget(Options.class);
        audit.record(
                "shifts.options.chosen",
                "shifts.setting:1",
                Map.of("settings", before.toString()),
                Map.of("settings", chosen().toString()));
    }
}
