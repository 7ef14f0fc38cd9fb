package coop.cabas.shifts.absence;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** What whoever cannot come may do besides telling, as the coop chose: nothing more, by default. */
@Service
@Transactional
public class AbsenceRules {

    private final JdbcClient jdbc;
    private final Audit audit;

    AbsenceRules(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param standIns whether places are handed over @param swaps whether they are exchanged @param solidarity whether hours are given */
    public record Chosen(boolean standIns, boolean swaps, boolean solidarity) {}

    @Transactional(readOnly = true)
    public Chosen chosen() {
        return jdbc.sql("select * from shifts.absence_rule")
                .query((row, n) ->
                        new Chosen(row.getBoolean("stand_ins"), row.getBoolean("swaps"), row.getBoolean("solidarity")))
                .single();
    }

    public void choose(Chosen chosen) {
        var before = chosen();
        jdbc.sql("update shifts.absence_rule set stand_ins = :standIns, swaps = :swaps, solidarity = :solidarity")
                .param("standIns", chosen.standIns())
                .param("swaps", chosen.swaps())
                .param("solidarity", chosen.solidarity())
                .update();
        audit.record(
                "shifts.absences.chosen",
                "shifts.absence_rule:1",
                Map.of("settings", before.toString()),
                Map.of("settings", chosen.toString()));
    }
}
