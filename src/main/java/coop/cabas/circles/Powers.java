package coop.cabas.circles;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.access.Permissions;
import coop.cabas.access.Standing;
import coop.cabas.audit.Audit;
import coop.cabas.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Permissions granted to a circle or to one of its roles: whoever is appointed there holds them until the mandate ends. */
@Service
@Transactional
public class Powers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turn turn;
    private final CircleAuthority authority;
    private final Caller caller;
    private final Permissions permissions;
    private final Standing standing;
    private final Audit audit;
    private final Structure structure;

    Powers(
            JdbcClient jdbc,
            Clock clock,
            Turn turn,
            CircleAuthority authority,
            Caller caller,
            Permissions permissions,
            Standing standing,
            Audit audit,
            Structure structure) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turn = turn;
        this.authority = authority;
        this.caller = caller;
        this.permissions = permissions;
        this.standing = standing;
        this.audit = audit;
        this.structure = structure;
    }

    /** What the circle grants to all who belong to it. */
    @Transactional(readOnly = true)
    public Set<String> of(CircleId circle) {
        return new TreeSet<>(jdbc.sql("select permission from circles.circle_permission where circle = :circle")
                .param("circle", circle.value())
                .query(String.class)
                .list());
    }

    /** What each role of the circle grants on top; roles that grant nothing are left out. */
    @Transactional(readOnly = true)
    public Map<CircleRoleId, Set<String>> ofRoles(CircleId circle) {
        var granted = new HashMap<CircleRoleId, Set<String>>();
        jdbc.sql("""
                        select p.role, p.permission from circles.role_permission p
                        join circles.role r on r.id = p.role where r.circle = :circle
                        """)
                .param("circle", circle.value())
                .query((row, n) -> granted.computeIfAbsent(
                                new CircleRoleId(row.getLong("role")), role -> new TreeSet<>())
                        .add(row.getString("permission")))
                .list();
        return granted;
    }

    /**
     * Grants exactly these to whoever belongs to the circle.
     *
     * @throws Refused when the caller may not change all circles, or does not hold what is granted or taken back
     */
    public void grant(CircleId circle, Collection<String> wanted) {
        turn.take();
        var name = structure.circle(circle, LocalDate.now(clock)).name();
        var before = of(circle);
        if (isChange(before, wanted)) {
            write(
                    "circles.circle_permission (circle, permission)",
                    "circles.circle_permission where circle",
                    circle.value(),
                    wanted);
            told("circles.circle.granted", "circles.circle:" + circle.value(), name, before, wanted);
            holders("h.circle", circle.value()).forEach(standing::changed);
        }
    }

    /** Grants exactly these to whoever holds the role; as {@link #grant(CircleId, Collection)}. */
    public void grant(CircleRoleId role, Collection<String> wanted) {
        turn.take();
        var known = structure.role(role, LocalDate.now(clock));
        var before = ofRoles(known.circle()).getOrDefault(role, Set.of());
        if (isChange(before, wanted)) {
            write(
                    "circles.role_permission (role, permission)",
                    "circles.role_permission where role",
                    role.value(),
                    wanted);
            told("circles.role.granted", "circles.role:" + role.value(), known.name(), before, wanted);
            holders("h.role", role.value()).forEach(standing::changed);
        }
    }

    /** All that comes with a role, from itself and from its circle. */
    @Transactional(readOnly = true)
    public Set<String> carried(CircleRole role) {
        var carried = new TreeSet<>(of(role.circle()));
        carried.addAll(ofRoles(role.circle()).getOrDefault(role.id(), Set.of()));
        return carried;
    }

    /** Whether the caller holds all that comes with the role: nobody gives what they lack. */
    @Transactional(readOnly = true)
    public boolean mayGive(CircleRole role) {
        return caller.mayGrant(carried(role));
    }

    /** @throws Refused when the caller lacks something that comes with the role */
    void mustHold(CircleRole role) {
        if (!mayGive(role)) {
            throw new Refused("circles.beyond");
        }
    }

    private boolean isChange(Set<String> before, Collection<String> wanted) {
        if (!permissions.unknown(wanted).isEmpty()) {
            throw new Refused("circles.permission.unknown");
        }
        authority.mustRunAll();
        var touched = new TreeSet<>(before);
        touched.removeAll(Set.copyOf(wanted));
        wanted.stream().filter(permission -> !before.contains(permission)).forEach(touched::add);
        if (!caller.mayGrant(touched)) {
            throw new Refused("circles.beyond");
        }
        return !touched.isEmpty();
    }

    private void write(String into, String from, long id, Collection<String> wanted) {
        jdbc.sql("delete from " + from + " = :id").param("id", id).update();
        jdbc.sql("insert into " + into + " select :id, unnest(cast(:wanted as text[]))")
                .param("id", id)
                .param("wanted", Set.copyOf(wanted).toArray(String[]::new))
                .update();
    }

    private void told(String action, String subject, String name, Set<String> before, Collection<String> after) {
        audit.record(
                action,
                subject,
                Map.of("name", name, "permissions", List.copyOf(before)),
                Map.of("name", name, "permissions", List.copyOf(new TreeSet<>(after))));
    }

    private List<AccountId> holders(String of, long id) {
        return jdbc.sql("select distinct h.account from circles.holder h where " + of + " = :id and " + AsOf.held("h"))
                .param("id", id)
                .param("on", LocalDate.now(clock))
                .query((row, n) -> new AccountId(row.getLong("account")))
                .list();
    }
}
