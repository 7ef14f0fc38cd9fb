package coop.cabas.shifts.accounts;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shifts.Guarded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/** Reasons for a leave, as the coop names them. They are ended, never deleted: leaves of the past have them. */
@Service
@Transactional
public class LeaveKinds {

    private final JdbcClient jdbc;
    private final Audit audit;

    LeaveKinds(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** By name, those ended last. */
    @Transactional(readOnly = true)
    public List<LeaveKind> all() {
        return jdbc.sql("select * from shifts.leave_kind order by ended, lower(name)")
                .query((row, n) -> new LeaveKind(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getBoolean("may_shop"),
                        row.getBoolean("may_help"),
                        row.getBoolean("own"),
                        row.getBoolean("ended")))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public LeaveKind find(long id) {
        return all().stream()
                .filter(kind -> kind.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound(String.valueOf(id)));
    }

    /** @throws coop.cabas.shared.Refused when another is called so */
    public long add(String name, boolean mayShop, boolean mayHelp, boolean own) {
        var id = Guarded.write(() -> jdbc.sql("""
                        insert into shifts.leave_kind (name, may_shop, may_help, own) values (:name, :shop, :help, :own) returning id
                        """)
                .param("name", name.strip())
                .param("shop", mayShop)
                .param("help", mayHelp)
                .param("own", own)
                .query((row, n) -> row.getLong(1))
                .single());
        audit.record("shifts.leaveKind.added", "shifts.leave_kind:" + id, null, Map.of("name", name.strip()));
        return id;
    }

    /** @throws coop.cabas.shared.Refused when another is called so @throws NotFound when there is none */
    public void change(LeaveKind kind) {
        var before = find(kind.id());
        Guarded.write(() -> jdbc.sql("""
                        update shifts.leave_kind set name = :name, may_shop = :shop, may_help = :help, own = :own, ended = :ended where id = :id
                        """)
                .param("name", kind.name().strip())
                .param("shop", kind.mayShop())
                .param("help", kind.mayHelp())
                .param("own", kind.own())
                .param("ended", kind.ended())
                .param("id", kind.id())
                .update());
        audit.record(
                "shifts.leaveKind.changed",
                "shifts.leave_kind:" + kind.id(),
                Map.of("settings", before.toString()),
                Map.of("settings", kind.toString()));
    }
}
