package coop.cabas.circles;

import coop.cabas.access.AccountId;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** How the circles stand on a day, past or present: what each is for, has and owes. */
@Component
@Transactional(readOnly = true)
public class Structure {

    private static final String CIRCLE =
            "select c.id, c.parent, c.name, c.purpose, c.founded from circles.circle_state c";

    private static final String ROLE =
            "select r.id, r.circle, r.kind, r.name, r.purpose, r.minutes, r.founded from circles.role_state r";

    private static final String OWED = """
            select a.*, r.name as role_name, c.name as consulted_name
            from circles.accountability_state a
            left join circles.role_state r on r.id = a.role and %s
            left join circles.circle_state c on c.id = a.consulted and %s
            where %s""".formatted(AsOf.state("r"), AsOf.state("c"), AsOf.state("a"));

    private final JdbcClient jdbc;

    Structure(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All circles of a day by name. */
    public List<Circle> circles(LocalDate on) {
        return jdbc.sql(CIRCLE + " where " + AsOf.state("c") + " order by lower(c.name), c.id")
                .param("on", on)
                .query(Structure::circle)
                .list();
    }

    /** @throws NotFound when there is no such circle on that day */
    public Circle circle(CircleId id, LocalDate on) {
        return jdbc.sql(CIRCLE + " where c.id = :id and " + AsOf.state("c"))
                .param("id", id.value())
                .param("on", on)
                .query(Structure::circle)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Roles of a circle, those that every circle has first. */
    public List<CircleRole> roles(CircleId circle, LocalDate on) {
        return jdbc.sql(ROLE + " where r.circle = :circle and " + AsOf.state("r")
                        + " order by array_position(array['LEAD','DELEGATE','SECRETARY','FACILITATOR','OWN'], r.kind),"
                        + " lower(r.name)")
                .param("circle", circle.value())
                .param("on", on)
                .query(Structure::role)
                .list();
    }

    /** @throws NotFound when there is no such role on that day */
    public CircleRole role(CircleRoleId id, LocalDate on) {
        return jdbc.sql(ROLE + " where r.id = :id and " + AsOf.state("r"))
                .param("id", id.value())
                .param("on", on)
                .query(Structure::role)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** What a circle alone decides upon. */
    public List<Domain> domains(CircleId circle, LocalDate on) {
        return jdbc.sql("select d.id, d.name, d.founded from circles.domain d where d.circle = :circle and "
                        + AsOf.alive("d") + " order by d.id")
                .param("circle", circle.value())
                .param("on", on)
                .query((row, n) -> new Domain(
                        new DomainId(row.getLong("id")),
                        row.getString("name"),
                        row.getObject("founded", LocalDate.class)))
                .list();
    }

    /** What a circle owes, in the order in which it was written down. */
    public List<Accountability> accountabilities(CircleId circle, LocalDate on) {
        return jdbc.sql(OWED + " and a.circle = :circle order by a.id")
                .param("circle", circle.value())
                .param("on", on)
                .query(Structure::accountability)
                .list();
    }

    /** What the roles that somebody holds on a day answer for, by role. */
    public Map<CircleRoleId, List<Accountability>> owedBy(AccountId account, LocalDate on) {
        return jdbc
                .sql(OWED + """
                         and a.role in (select h.role from circles.holder h where h.account = :account and %s)
                        order by a.id
                        """.formatted(AsOf.held("h")))
                .param("account", account.value())
                .param("on", on)
                .query(Structure::accountability)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        owed -> Objects.requireNonNull(owed.text().role())));
    }

    private static Circle circle(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent", Long.class);
        return new Circle(
                new CircleId(row.getLong("id")),
                parent == null ? null : new CircleId(parent),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("founded", LocalDate.class));
    }

    private static CircleRole role(ResultSet row, int number) throws SQLException {
        return new CircleRole(
                new CircleRoleId(row.getLong("id")),
                new CircleId(row.getLong("circle")),
                RoleKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("purpose"),
                row.getObject("minutes", Integer.class),
                row.getObject("founded", LocalDate.class));
    }

    private static Accountability accountability(ResultSet row, int number) throws SQLException {
        return new Accountability(
                new AccountabilityId(row.getLong("id")),
                new CircleId(row.getLong("circle")),
                text(row),
                row.getString("role_name"),
                row.getString("consulted_name"),
                row.getObject("founded", LocalDate.class));
    }

    static AccountabilityText text(ResultSet row) throws SQLException {
        @Nullable String cadence = row.getString("cadence");
        var consulted = row.getObject("consulted", Long.class);
        var role = row.getObject("role", Long.class);
        return new AccountabilityText(
                row.getString("wording"),
                row.getString("origin"),
                cadence == null ? null : Cadence.read(cadence).orElse(null),
                row.getString("autonomous_unless"),
                consulted == null ? null : new CircleId(consulted),
                role == null ? null : new CircleRoleId(role),
                row.getString("activity"));
    }
}
