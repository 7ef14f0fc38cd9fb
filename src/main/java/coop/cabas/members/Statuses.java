package coop.cabas.members;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** The statuses that the coop gives people, beside their memberships. */
@Service
@Transactional
public class Statuses {

    private final JdbcClient jdbc;
    private final Audit audit;

    Statuses(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /**
     * @param rank place in lists, small first
     * @param ended given to nobody any more
     */
    public record Status(StatusId id, String name, int rank, boolean ended) {}

    /** By rank, ended ones last. */
    @Transactional(readOnly = true)
    public List<Status> all() {
        return jdbc.sql("select id, name, rank, ended from members.status order by ended, rank, lower(name)")
                .query((row, n) -> new Status(
                        new StatusId(row.getLong("id")),
                        row.getString("name"),
                        row.getInt("rank"),
                        row.getBoolean("ended")))
                .list();
    }

    /** @throws Refused when there is one of that name */
    public StatusId add(String name, int rank) {
        var id = new StatusId(Guarded.write(
                () -> jdbc.sql("insert into members.status (name, rank) values (:name, :rank) returning id")
                        .param("name", name.strip())
                        .param("rank", rank)
                        .query(Long.class)
                        .single()));
        audit.record(
                "members.status.added",
                "members.status:" + id.value(),
                null,
                Map.of("name", name.strip(), "rank", rank));
        return id;
    }

    /** @throws Refused when another has that name */
    public void change(StatusId id, String name, int rank, boolean ended) {
        var rows = Guarded.write(
                () -> jdbc.sql("update members.status set name = :name, rank = :rank, ended = :ended where id = :id")
                        .param("name", name.strip())
                        .param("rank", rank)
                        .param("ended", ended)
                        .param("id", id.value())
                        .update());
        if (rows == 0) {
            throw new NotFound(id);
        }
        audit.record(
                "members.status.changed",
                "members.status:" + id.value(),
                null,
                Map.of("name", name.strip(), "rank", rank, "ended", ended));
    }
}
