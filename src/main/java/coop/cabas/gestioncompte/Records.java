package coop.cabas.gestioncompte;

import coop.cabas.imports.BatchId;
import coop.cabas.imports.sync.Tally;
import coop.cabas.members.intake.Copy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Keeps what an import read and found, for the reconciliation. */
@Component
class Records {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Clock clock;

    Records(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.clock = clock;
    }

    void open(BatchId batch, GestionCompte there) {
        jdbc.sql(
                        "insert into gestioncompte.run (batch, kind, reference, read) values (:batch, 'DUMP', :reference, :now)")
                .param("batch", batch.value())
                .param("reference", there.reference())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    void keep(BatchId batch, GestionCompte there, List<Standing> standings, Findings findings) {
        var copy = new Copy();
        standings(copy, batch, there, standings);
        var anomalies = copy.to("gestioncompte.anomaly (batch, kind, membership, ids, words)");
        findings.anomalies()
                .forEach(odd -> anomalies.add(
                        batch.value(),
                        odd.kind(),
                        odd.membership(),
                        array(odd.ids().stream().map(String::valueOf).toList()),
                        array(odd.words())));
        var conflicts = copy.to("gestioncompte.conflict " + Tally.Conflict.COLUMNS);
        findings.conflicts().forEach(conflict -> conflicts.add(conflict.cells(batch.value())));
        copy.write(template);
        // each night brings them anew: what the last two imports read is enough to compare, and to go back
        jdbc.sql("""
                        delete from gestioncompte.standing where batch not in
                            (select batch from gestioncompte.run where not undone order by batch desc limit 2)
                        """).update();
    }

    private static void standings(Copy copy, BatchId batch, GestionCompte there, List<Standing> standings) {
        var rows = copy.to(
                "gestioncompte.standing (batch, external, number, now_minutes, all_minutes, end_minutes, now_saved, all_saved, "
                        + "lines, first, cycle_end, withdrawn, frozen, flips, exempt, up_to_date, late, booked, past, future, done, cancelled)");
        for (var standing : standings) {
            var membership = Objects.requireNonNull(there.memberships.get(standing.membership()));
            rows.add(
                    batch.value(),
                    standing.membership(),
                    membership.number(),
                    standing.now(),
                    standing.all(),
                    standing.end(),
                    standing.nowSaved(),
                    standing.saved(),
                    standing.lines(),
                    membership.first(),
                    standing.cycleEnd().toLocalDate(),
                    membership.withdrawn(),
                    membership.frozen(),
                    membership.flips(),
                    standing.exempt(),
                    standing.upToDate(),
                    standing.late(),
                    standing.booked(),
                    standing.past(),
                    standing.future(),
                    standing.done(),
                    standing.cancelled());
        }
    }

    /** As PostgreSQL writes arrays. */
    private static String array(List<String> values) {
        return values.stream()
                .map(value -> '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
