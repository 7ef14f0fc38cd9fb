package coop.cabas.articles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refusals;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Parts of the shop, and which part of a price each leaves to the coop. */
@Service
@Transactional
public class Departments {

    private static final Refusals WHY = Refusals.of(Map.of(
                    "department_name_key", "articles.refused.nameTaken",
                    "margin_rule_pkey", "articles.refused.ruleTaken",
                    "margin_rule_share_check", "articles.refused.share",
                    "margin_rule_department_fkey", "articles.refused.department"))
            .orOdd("articles.refused.odd");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    Departments(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** One margin rule. @param share part of the price without VAT */
    public record Rule(LocalDate starts, BigDecimal share, String by) {}

    /** By name, those ended last. */
    @Transactional(readOnly = true)
    public List<Department> all() {
        return jdbc.sql("""
                        select d.*, (select m.share from articles.margin_rule m where m.department = d.id and m.starts <= :today
                                     order by m.starts desc limit 1) as margin
                        from articles.department d order by d.ended, d.name
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Department(
                        new DepartmentId(row.getLong("id")),
                        row.getString("name"),
                        Department.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("fresh"),
                        row.getBoolean("ended"),
                        row.getBigDecimal("margin")))
                .list();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public Department find(DepartmentId id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** @throws Refused when another has this name */
    public DepartmentId add(String name, Department.Kind kind, boolean fresh) {
        var id = WHY.explain(() -> jdbc.sql(
                        "insert into articles.department (name, kind, fresh) values (:name, :kind, :fresh) returning id")
                .param("name", name.strip())
                .param("kind", kind.name())
                .param("fresh", fresh)
                .query((row, n) -> new DepartmentId(row.getLong(1)))
                .single());
        audit.record("articles.department.added", subject(id), null, Map.of("name", name.strip()));
        return id;
    }

    /** @throws Refused when another has this name @throws NotFound when there is none */
    public void change(DepartmentId id, String name, Department.Kind kind, boolean fresh, boolean ended) {
        var before = find(id);
        WHY.explain(() -> jdbc.sql(
                        "update articles.department set name = :name, kind = :kind, fresh = :fresh, ended = :ended where id = :id")
                .param("name", name.strip())
                .param("kind", kind.name())
                .param("fresh", fresh)
                .param("ended", ended)
                .param("id", id.value())
                .update());
        audit.record(
                "articles.department.changed",
                subject(id),
                Map.of(
                        "name",
                        before.name(),
                        "kind",
                        before.kind().name(),
                        "fresh",
                        before.fresh(),
                        "ended",
                        before.ended()),
                Map.of("name", name.strip(), "kind", kind.name(), "fresh", fresh, "ended", ended));
    }

    /**
     * The margin of a department from a day on. Prices stay as they are: the list of prices that differ from their rule grows.
     *
     * @param share part of the price without VAT, 0 to less than 1
     * @throws Refused when a rule begins on that day already
     */
    public void rule(DepartmentId id, LocalDate starts, BigDecimal share) {
        WHY.explain(() -> jdbc.sql("""
                        insert into articles.margin_rule (department, starts, share, said_at, said_by)
                        values (:department, :starts, :share, :now, :by)
                        """)
                .param("department", id.value())
                .param("starts", starts)
                .param("share", share)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .update());
        audit.record(
                "articles.department.ruled", subject(id), null, Map.of("share", share, "starts", starts.toString()));
    }

    /** Its rules, the latest first. */
    @Transactional(readOnly = true)
    public List<Rule> rules(DepartmentId id) {
        return jdbc.sql(
                        "select starts, share, said_by from articles.margin_rule where department = :id order by starts desc")
                .param("id", id.value())
                .query((row, n) -> new Rule(
                        row.getObject("starts", LocalDate.class), row.getBigDecimal("share"), row.getString("said_by")))
                .list();
    }

    private static String subject(DepartmentId id) {
        return "articles.department:" + id.value();
    }
}
