package coop.cabas.shifts.planning;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.Guarded;
import coop.cabas.shifts.JobId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** Kinds of work. They are ended, never deleted: shifts of the past name them. */
@Service
@Transactional
public class Jobs {

    private final JdbcClient jdbc;
    private final Audit audit;

    Jobs(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By name, those ended last. */
    @Transactional(readOnly = true)
    public List<Job> all() {
        return jdbc.sql("select * from shifts.job order by ended, lower(name)")
                .query((row, n) -> new Job(
                        new JobId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("help"),
                        row.getBoolean("ended")))
                .list();
    }

    /** @throws coop.cabas.shared.Refused when another is called so */
    public JobId add(String name, String help) {
        var id = new JobId(
                Guarded.write(() -> jdbc.sql("insert into shifts.job (name, help) values (:name, :help) returning id")
                        .param("name", name.strip())
                        .param("help", help.strip())
                        .query((row, n) -> row.getLong(1))
                        .single()));
        audit.record("shifts.job.added", "shifts.job:" + id.value(), null, Map.of("name", name.strip()));
        return id;
    }

    /** @throws coop.cabas.shared.Refused when another is called so @throws NotFound when there is none */
    public void change(JobId id, String name, String help, boolean ended) {
        var found = Guarded.write(
                () -> jdbc.sql("update shifts.job set name = :name, help = :help, ended = :ended where id = :id")
                        .param("name", name.strip())
                        .param("help", help.strip())
                        .param("ended", ended)
                        .param("id", id.value())
                        .update());
        if (found == 0) {
            throw new NotFound(id);
        }
        audit.record(
                "shifts.job.changed", "shifts.job:" + id.value(), null, Map.of("name", name.strip(), "ended", ended));
    }
}
