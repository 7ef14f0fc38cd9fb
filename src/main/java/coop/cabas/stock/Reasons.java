package coop.cabas.stock;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** Reasons for which something comes or goes. */
@Service
@Transactional
public class Reasons {

    private static final Refusals WHY =
            Refusals.of(Map.of("reason_name_key", "stock.refused.nameTaken")).orOdd("stock.refused.odd");

    private final JdbcClient jdbc;
    private final Audit audit;

    Reasons(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Reason> all() {
        return jdbc.sql("select * from stock.reason order by ended, kind, name")
                .query((row, n) -> new Reason(
                        new ReasonId(row.getLong("id")),
                        row.getString("name"),
                        Reason.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("ended")))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Reason find(ReasonId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** @throws coop.cabas.shared.Refused when another has this name */
    public void add(String name, Reason.Kind kind) {
        WHY.explain(() -> jdbc.sql("insert into stock.reason (name, kind) values (:name, :kind)")
                .param("name", name.strip())
                .param("kind", kind.name())
                .update());
        audit.record("stock.reason.added", "stock.reason:" + name.strip(), null, Map.of("name", name.strip()));
    }

    /** Not offered any more, or again. @throws NotFound when there is none */
    public void end(ReasonId id, boolean ended) {
        var before = find(id);
        jdbc.sql("update stock.reason set ended = :ended where id = :id")
                .param("ended", ended)
                .param("id", id.value())
                .update();
        audit.record(
                "stock.reason.ended",
                "stock.reason:" + before.name(),
                Map.of("ended", before.ended()),
                Map.of("ended", ended));
    }
}
