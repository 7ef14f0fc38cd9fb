package coop.cabas.circles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The roles of circles: those that every circle has may be renamed, its own also added and ended. */
@Service
@Transactional
public class CircleRoles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turn turn;
    private final CircleAuthority authority;
    private final Structure structure;
    private final Belonging belonging;
    private final Audit audit;

    CircleRoles(
            JdbcClient jdbc,
            Clock clock,
            Turn turn,
            CircleAuthority authority,
            Structure structure,
            Belonging belonging,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turn = turn;
        this.authority = authority;
        this.structure = structure;
        this.belonging = belonging;
        this.audit = audit;
    }

    /**
     * Adds a role of the circle's own.
     *
     * @throws NotFound when there is no such circle
     * @throws Refused when the name is taken, or the caller may not change the circle
     */
    public CircleRoleId add(CircleId circle, RoleText text, LocalDate founded) {
        turn.take();
        authority.mustRun(circle);
        AsOf.mustMakeSense(founded);
        structure.circle(circle, founded.isAfter(today()) ? founded : today());
        var id = new CircleRoleId(Guarded.write(() -> jdbc.sql("""
                        insert into circles.role (circle, kind, name, purpose, minutes, founded, since)
                        values (:circle, 'OWN', :name, :purpose, :minutes, :founded, :founded) returning id
                        """)
                .param("circle", circle.value())
                .param("name", text.name().strip())
                .param("purpose", text.purpose().strip())
                .param("minutes", text.minutes(), Types.INTEGER)
                .param("founded", founded)
                .query(Long.class)
                .single()));
        audit.record("circles.role.added", subject(id), null, facts(text.name(), text.purpose(), text.minutes()));
        return id;
    }

    /**
     * Says otherwise what a role is.
     *
     * @throws NotFound when there is no such role today
     * @throws Refused when the name is taken, or the caller may not change the circle
     */
    public void change(CircleRoleId id, RoleText text) {
        turn.take();
        var before = structure.role(id, today());
        authority.mustRun(before.circle());
        var after = new RoleText(text.name().strip(), text.purpose().strip(), text.minutes());
        if (after.equals(new RoleText(before.name(), before.purpose(), before.minutes()))) {
            return;
        }
        Guarded.write(() -> jdbc.sql("""
                        update circles.role
                        set name = :name, purpose = :purpose, minutes = :minutes, since = greatest(since, :today)
                        where id = :id
                        """)
                .param("name", after.name())
                .param("purpose", after.purpose())
                .param("minutes", after.minutes(), Types.INTEGER)
                .param("today", today())
                .param("id", id.value())
                .update());
        audit.record(
                "circles.role.changed",
                subject(id),
                facts(before.name(), before.purpose(), before.minutes()),
                facts(after.name(), after.purpose(), after.minutes()));
    }

    /**
     * Ends a role from today on, with the mandates of those who hold it; its accountabilities stay with the circle.
     *
     * @throws Refused for a role that every circle has, or when the caller may not change the circle
     */
    public void end(CircleRoleId id) {
        turn.take();
        var role = structure.role(id, today());
        authority.mustRun(role.circle());
        if (role.kind() != RoleKind.OWN) {
            throw new Refused("circles.role.core");
        }
        for (var ending : new String[] {
            """
            update circles.mandate set ended = greatest(since, :today)
            where role = :id and (ended is null or ended > :today)""",
            """
            update circles.accountability set role = null, since = greatest(since, :today)
            where role = :id and ended is null""",
            "update circles.role set ended = greatest(founded, :today), since = greatest(since, :today) where id = :id"
        }) {
            jdbc.sql(ending).param("today", today()).param("id", id.value()).update();
        }
        audit.record("circles.role.ended", subject(id), Map.of("name", role.name()), null);
        belonging.settle();
    }

    private static Map<String, Object> facts(String name, String purpose, @Nullable Integer minutes) {
        var facts = new LinkedHashMap<String, Object>(Map.of("name", name.strip(), "purpose", purpose.strip()));
        if (minutes != null) {
            facts.put("minutes", minutes);
        }
        return facts;
    }

    private static String subject(CircleRoleId id) {
        return "circles.role:" + id.value();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
