package coop.cabas.door;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/** What the screen at the door shows and allows. */
@Service
@Transactional
public class DoorSettings {

    private final JdbcClient jdbc;
    private final Audit audit;

    DoorSettings(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * What the coop chose.
     *
     * @param nextShift whether the screen shows the next shift of whoever comes
     * @param balance whether it shows how many hours they are ahead or behind
     * @param onDuty whether it shows first names of whoever is on duty
     * @param search whether somebody without a badge may be looked up by name
     * @param makeUp whether somebody who is behind may book a shift there and be let in
     * @param attendance whether a badge scanned says that its holder came to their shift
     * @param offlineNames whether a tablet without network may know first names
     * @param offlineHours how long it goes on deciding without network
     * @param keptDays after how many days visits become numbers
     * @param keyDays after how many days it is forgotten who looked at the code of a key box
     */
    public record Chosen(
            boolean nextShift,
            boolean balance,
            boolean onDuty,
            boolean search,
            boolean makeUp,
            boolean attendance,
            boolean offlineNames,
            int offlineHours,
            int keptDays,
            int keyDays) {}

    @Transactional(readOnly = true)
    public Chosen chosen() {
        return jdbc.sql("select * from door.setting")
                .query(new SimplePropertyRowMapper<>(Chosen.class))
                .single();
    }

    public void choose(Chosen chosen) {
        var before = chosen();
        bound(jdbc.sql("""
                        update door.setting set next_shift = :nextShift, balance = :balance, on_duty = :onDuty, search = :search,
                               make_up = :makeUp, attendance = :attendance, offline_names = :offlineNames, offline_hours = :offlineHours,
                               kept_days = :keptDays, key_days = :keyDays
                        """), chosen).update();
        audit.record(
                "door.setting.chosen",
                "door.setting:1",
                Map.of("settings", before.toString()),
                Map.of("settings", chosen.toString()));
    }

    private static StatementSpec bound(StatementSpec statement, Chosen chosen) {
        return statement
                .param("nextShift", chosen.nextShift())
                .param("balance", chosen.balance())
                .param("onDuty", chosen.onDuty())
                .param("search", chosen.search())
                .param("makeUp", chosen.makeUp())
                .param("attendance", chosen.attendance())
                .param("offlineNames", chosen.offlineNames())
                .param("offlineHours", chosen.offlineHours())
                .param("keptDays", chosen.keptDays())
                .param("keyDays", chosen.keyDays());
    }
}
