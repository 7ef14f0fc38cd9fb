package coop.cabas.starter;

import coop.cabas.circles.Accountabilities;
import coop.cabas.circles.AccountabilityText;
import coop.cabas.circles.Cadence;
import coop.cabas.circles.CircleId;
import coop.cabas.circles.CircleRoleId;
import coop.cabas.circles.CircleRoles;
import coop.cabas.circles.Circles;
import coop.cabas.circles.NewCircle;
import coop.cabas.circles.Powers;
import coop.cabas.circles.RoleText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Founds the circles taken, with their roles and what they owe. */
@Component
class CircleStart {

    private final Circles circles;
    private final CircleRoles roles;
    private final Accountabilities accountabilities;
    private final Powers powers;
    private final JdbcClient jdbc;

    CircleStart(Circles circles, CircleRoles roles, Accountabilities accountabilities, Powers powers, JdbcClient jdbc) {
        this.circles = circles;
        this.roles = roles;
        this.accountabilities = accountabilities;
        this.powers = powers;
        this.jdbc = jdbc;
    }

    KnownCircles start(Pack pack, Choice choice, LocalDate since) {
        var known = new HashMap<String, CircleId>();
        var founded = new HashSet<String>();
        // the pack names a circle after the one that it belongs to
        for (var circle : pack.circles()) {
            var name = choice.circles().getOrDefault(circle.code(), circle.name());
            var there = find(name);
            if (there.isPresent()) {
                known.put(circle.code(), there.get());
            } else if (choice.circles().containsKey(circle.code())) {
                known.put(circle.code(), found(circle, name, known, since));
                founded.add(circle.code());
            }
        }
        // once all are there: one may have to consult another
        for (var circle : pack.circles()) {
            if (founded.contains(circle.code())) {
                owe(circle, known, since);
            }
        }
        return new KnownCircles(known, rolesOf(pack, known), founded.size());
    }

    private CircleId found(Pack.Circle circle, String name, Map<String, CircleId> known, LocalDate since) {
        var parent = circle.parent() == null ? null : known.get(circle.parent());
        var id = circles.found(new NewCircle(parent, name, circle.purpose(), since));
        circle.domains().forEach(domain -> circles.addDomain(id, domain, since));
        circle.roles().forEach(role -> roles.add(id, new RoleText(role.name(), role.purpose(), role.minutes()), since));
        if (!circle.permissions().isEmpty()) {
            powers.grant(id, circle.permissions());
        }
        return id;
    }

    private void owe(Pack.Circle circle, Map<String, CircleId> known, LocalDate since) {
        var id = Objects.requireNonNull(known.get(circle.code()));
        for (var owed : circle.accountabilities()) {
            var text = new AccountabilityText(
                    owed.wording(),
                    Objects.requireNonNullElse(owed.origin(), ""),
                    owed.cadence() == null ? null : Cadence.read(owed.cadence()).orElseThrow(),
                    Objects.requireNonNullElse(owed.autonomousUnless(), ""),
                    owed.consulted() == null ? null : known.get(owed.consulted()),
                    null,
                    owed.activity());
            accountabilities.add(id, text, since);
        }
    }

    private Map<String, CircleRoleId> rolesOf(Pack pack, Map<String, CircleId> known) {
        var found = new HashMap<String, CircleRoleId>();
        for (var circle : pack.circles()) {
            var id = known.get(circle.code());
            if (id != null) {
                for (var role : circle.roles()) {
                    role(id, role.name()).ifPresent(roleId -> found.put(role.name(), roleId));
                }
            }
        }
        return found;
    }

    private Optional<CircleRoleId> role(@Nullable CircleId circle, String name) {
        return jdbc.sql("""
                        select id from circles.role_state
                        where circle = :circle and lower(name) = lower(:name) and past is null and ended is null
                        """)
                .param("circle", Objects.requireNonNull(circle).value())
                .param("name", name)
                .query((row, n) -> new CircleRoleId(row.getLong("id")))
                .optional();
    }

    private Optional<CircleId> find(String name) {
        return jdbc.sql("""
                        select id from circles.circle_state
                        where lower(name) = lower(:name) and past is null and ended is null
                        """)
                .param("name", name.strip())
                .query((row, n) -> new CircleId(row.getLong("id")))
                .optional();
    }
}
