package coop.cabas.stock.inventories;

import coop.cabas.articles.DepartmentId;
import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Inventories, from their opening to their end. A department is in one open inventory at a time, which the database guards. */
@Service
@Transactional
public class Inventories {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "one_open_inventory_per_department", "stock.refused.departmentTaken",
                    "inventory_department_department_fkey", "stock.refused.department"))
            .orOdd("stock.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Inventories(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** Who counts, how often, and when last. */
    public record Counter(String by, int times, Instant last) {}

    /**
     * The counting begins.
     *
     * @param departments to be counted; empty for all of the shop that sells goods
     * @throws Refused when one of them is in another inventory that is open, or there is none
     */
    public InventoryId open(String name, Collection<DepartmentId> departments) {
        var id = WHY.explain(() -> jdbc.sql("""
                        insert into stock.inventory (name, whole, opened_at, opened_by) values (:name, :whole, :now, :by) returning id
                        """)
                .param("name", name.strip())
                .param("whole", departments.isEmpty())
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query((row, n) -> new InventoryId(row.getLong(1)))
                .single());
        var added = WHY.explain(() -> jdbc.sql("""
                        insert into stock.inventory_department (inventory, department)
                        select :id, department from articles.named_department
                        where case when :whole then kind = 'GOODS' and not ended else department = any(:departments) end
                        """)
                .param("id", id.value())
                .param("whole", departments.isEmpty())
                .param(
                        "departments",
                        departments.stream().map(DepartmentId::value).toArray(Long[]::new))
                .update());
        if (added == 0) {
            throw new Refused("stock.refused.department");
        }
        audit.record("stock.inventory.opened", subject(id), null, Map.of("name", name.strip(), "departments", added));
        return id;
    }

    /**
     * It is given up: what was counted stays readable, and changes nothing.
     *
     * @throws Refused when it is over
     * @throws NotFound when there is none
     */
    public void cancel(InventoryId id) {
        find(id);
        end(id, Inventory.State.CANCELLED, false);
        audit.record("stock.inventory.cancelled", subject(id), null, null);
    }

    /** It ends, once. @throws Refused when it is over already */
    void end(InventoryId id, Inventory.State state, boolean emptied) {
        var ended = jdbc.sql("""
                        update stock.inventory set state = :state, emptied = :emptied, ended_at = :now, ended_by = :by
                        where id = :id and state = 'OPEN'
                        """)
                .param("state", state.name())
                .param("emptied", emptied)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("id", id.value())
                .update();
        if (ended == 0) {
            throw new Refused("stock.refused.inventoryOver");
        }
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Inventory find(InventoryId id) {
        return jdbc.sql("select * from stock.inventory where id = :id")
                .param("id", id.value())
                .query((row, n) -> inventory(row, parts(id)))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Those that are counted now, the latest first. */
    @Transactional(readOnly = true)
    public List<Inventory> open() {
        return jdbc
                .sql("select id from stock.inventory where state = 'OPEN' order by id desc")
                .query((row, n) -> new InventoryId(row.getLong(1)))
                .list()
                .stream()
                .map(this::find)
                .toList();
    }

    /** Names of those that are counted now, the latest first. */
    @Transactional(readOnly = true)
    public List<String> names() {
        return jdbc.sql("select name from stock.inventory where state = 'OPEN' order by id desc")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** Departments that can be counted now: those that sell goods, and are in no open inventory. */
    @Transactional(readOnly = true)
    public List<Inventory.Part> free() {
        return jdbc.sql("""
                        select d.department, d.name, d.ended as closed, 0 as expected, 0 as counted
                        from articles.named_department d
                        where d.kind = 'GOODS' and not d.ended
                          and not exists (select from stock.inventory_department i where i.department = d.department and i.open)
                        order by d.name
                        """).query(new SimplePropertyRowMapper<>(PartRow.class)).stream()
                .map(PartRow::part)
                .toList();
    }

    /** Who counted in it, whoever counted last first. */
    @Transactional(readOnly = true)
    public List<Counter> counters(InventoryId id) {
        return jdbc.sql("""
                        select said_by, count(*)::int as times, max(counted_at) as last from stock.count
                        where inventory = :id and withdraws is null group by said_by order by last desc, said_by
                        """)
                .param("id", id.value())
                .query((row, n) -> new Counter(
                        row.getString("said_by"),
                        row.getInt("times"),
                        row.getObject("last", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Inventory.Part> parts(InventoryId id) {
        return jdbc.sql("""
                        select n.department, n.name, n.ended as closed, count(t.article)::int as expected, count(c.article)::int as counted
                        from stock.inventory_department d
                        join articles.named_department n on n.department = d.department
                        left join stock.to_count(:id) t on t.department = d.department
                        left join stock.counted_in(:id) c on c.article = t.article and not c.waiting
                        where d.inventory = :id group by n.department, n.name, n.ended order by n.name
                        """).param("id", id.value()).query(new SimplePropertyRowMapper<>(PartRow.class)).stream()
                .map(PartRow::part)
                .toList();
    }

    record PartRow(long department, String name, boolean closed, int expected, int counted) {

        Inventory.Part part() {
            return new Inventory.Part(new DepartmentId(department), name, closed, expected, counted);
        }
    }

    private static Inventory inventory(ResultSet row, List<Inventory.Part> parts) throws SQLException {
        return new Inventory(
                new InventoryId(row.getLong("id")),
                row.getString("name"),
                row.getBoolean("whole"),
                Inventory.State.valueOf(row.getString("state")),
                row.getBoolean("emptied"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by"),
                ended(row),
                row.getString("ended_by"),
                parts);
    }

    private static @Nullable Instant ended(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    static String subject(InventoryId id) {
        return "stock.inventory:" + id.value();
    }
}
