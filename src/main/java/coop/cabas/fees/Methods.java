package coop.cabas.fees;

import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** Ways to pay. */
@Service
@Transactional
public class Methods {

    private final JdbcClient jdbc;
    private final Audit audit;

    Methods(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** @param account of the books that receives it; may be empty */
    public record Method(MethodId id, Kind kind, String name, String account, boolean ended) {}

    public enum Kind {
        CASH,
        CARD,
        CHEQUE,
        TRANSFER,
        PAYPAL,
        SCHEDULE,
        OTHER
    }

    /** Those in use first. */
    @Transactional(readOnly = true)
    public List<Method> all() {
        return jdbc.sql("select id, kind, name, account, ended from fees.method order by ended, id")
                .query((row, n) -> new Method(
                        new MethodId(row.getLong("id")),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("account"),
                        row.getBoolean("ended")))
                .list();
    }

    /** @throws coop.cabas.shared.Refused when another has this name */
    public MethodId add(Kind kind, String name, String account) {
        return new MethodId(Guarded.write(() -> jdbc.sql(
                        "insert into fees.method (kind, name, account) values (:kind, :name, :account) returning id")
                .param("kind", kind.name())
                .param("name", name.strip())
                .param("account", account.strip())
                .query(Long.class)
                .single()));
    }

    /**
     * Renames a way to pay, or ends it: it is offered no more, what it paid stays.
     *
     * @throws coop.cabas.shared.Refused when another has this name
     * @throws coop.cabas.shared.NotFound when there is none
     */
    public void change(MethodId id, String name, boolean ended) {
        var rows = Guarded.write(() -> jdbc.sql("update fees.method set name = :name, ended = :ended where id = :id")
                .param("name", name.strip())
                .param("ended", ended)
                .param("id", id.value())
                .update());
        if (rows == 0) {
            throw new coop.cabas.shared.NotFound(id);
        }
        audit.record(
                "fees.method.changed", "fees.method:" + id.value(), null, Map.of("name", name.strip(), "ended", ended));
    }
}
