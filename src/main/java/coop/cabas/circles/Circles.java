package coop.cabas.circles;

import coop.cabas.audit.Audit;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The circles themselves: founded, described, moved in the tree, ended; and their domains. */
@Service
@Transactional
public class Circles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Turn turn;
    private final CircleAuthority authority;
    private final Structure structure;
    private final Belonging belonging;
    private final Audit audit;
    private final MessageSource texts;

    Circles(
            JdbcClient jdbc,
            Clock clock,
            Turn turn,
            CircleAuthority authority,
            Structure structure,
            Belonging belonging,
            Audit audit,
            MessageSource texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.turn = turn;
        this.authority = authority;
        this.structure = structure;
        this.belonging = belonging;
        this.audit = audit;
        this.texts = texts;
    }

    /**
     * Founds a circle with the roles that every circle has.
     *
     * @throws Refused when the name is taken, the day is yet to come, the parent has ended, or the caller may not change the parent; without a
     *     parent, when the caller may not change all circles
     */
    public CircleId found(NewCircle circle) {
        turn.take();
        mustRunAbove(circle.parent());
        AsOf.mustMakeSense(circle.founded());
        if (circle.founded().isAfter(today())) {
            throw new Refused("circles.founded.later");
        }
        var id = new CircleId(Guarded.write(() -> jdbc.sql("""
                        insert into circles.circle (parent, name, purpose, founded, since)
                        values (:parent, :name, :purpose, :founded, :founded) returning id
                        """)
                .param(
                        "parent",
                        circle.parent() == null ? null : circle.parent().value(),
                        Types.BIGINT)
                .param("name", circle.name().strip())
                .param("purpose", circle.purpose().strip())
                .param("founded", circle.founded())
                .query(Long.class)
                .single()));
        for (var kind : RoleKind.values()) {
            if (kind != RoleKind.OWN) {
                addCoreRole(id, kind, circle.founded());
            }
        }
        audit.record(
                "circles.circle.founded", subject(id), null, facts(circle.name(), circle.purpose(), circle.parent()));
        return id;
    }

    /**
     * Gives a circle another name and purpose.
     *
     * @throws NotFound when there is no such circle today
     * @throws Refused when the name is taken, or the caller may not change the circle
     */
    public void describe(CircleId id, String name, String purpose) {
        change(id, structure.circle(id, today()).parent(), name, purpose);
    }

    /**
     * Hangs a circle, with all below it, under another.
     *
     * @param parent null for the top of the tree
     * @throws Refused when it would come to contain itself, the parent has ended, or the caller may not change all circles
     */
    public void move(CircleId id, @Nullable CircleId parent) {
        var circle = structure.circle(id, today());
        change(id, parent, circle.name(), circle.purpose());
    }

    /** Describes and moves at once; see {@link #describe} and {@link #move}. */
    public void change(CircleId id, @Nullable CircleId parent, String name, String purpose) {
        turn.take();
        authority.mustRun(id);
        var before = structure.circle(id, today());
        var after = new Circle(id, parent, name.strip(), purpose.strip(), before.founded());
        if (before.equals(after)) {
            return;
        }
        if (!java.util.Objects.equals(before.parent(), parent)) {
            authority.mustRunAll();
        }
        Guarded.write(() -> jdbc.sql("""
                        update circles.circle
                        set parent = :parent, name = :name, purpose = :purpose, since = greatest(since, :today)
                        where id = :id
                        """)
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("name", after.name())
                .param("purpose", after.purpose())
                .param("today", today())
                .param("id", id.value())
                .update());
        audit.record(
                "circles.circle.changed",
                subject(id),
                facts(before.name(), before.purpose(), before.parent()),
                facts(after.name(), after.purpose(), parent));
    }

    /**
     * Ends a circle from today on, with its roles, mandates, domains, accountabilities and meetings to come. Rights that came with it go at once.
     *
     * @throws Refused while it has circles of its own, or when the caller may not change the circle above
     */
    public void end(CircleId id) {
        turn.take();
        var circle = structure.circle(id, today());
        mustRunAbove(circle.parent());
        if (structure.circles(today()).stream().anyMatch(other -> id.equals(other.parent()))) {
            throw new Refused("circles.circle.hasCircles");
        }
        for (var ending : new String[] {
            """
            update circles.mandate set ended = greatest(since, :today)
            where role in (select id from circles.role where circle = :id) and (ended is null or ended > :today)""",
            """
            update circles.accountability set ended = greatest(founded, :today), since = greatest(since, :today)
            where circle = :id and ended is null""",
            """
            update circles.meeting set status = 'CANCELLED', version = version + 1
            where circle = :id and status = 'PLANNED' and starts >= cast(:today as timestamp) at time zone 'Europe/Paris'""",
            "update circles.domain set ended = greatest(founded, :today) where circle = :id and ended is null",
            """
            update circles.role set ended = greatest(founded, :today), since = greatest(since, :today)
            where circle = :id and ended is null""",
            "update circles.circle set ended = greatest(founded, :today), since = greatest(since, :today) where id = :id"
        }) {
            jdbc.sql(ending).param("today", today()).param("id", id.value()).update();
        }
        audit.record("circles.circle.ended", subject(id), Map.of("name", circle.name()), null);
        belonging.settle();
    }

    /**
     * Writes down what the circle alone decides upon.
     *
     * @param name at most 200 characters
     * @throws Refused when the circle has it already, or the caller may not change the circle
     */
    public DomainId addDomain(CircleId circle, String name, LocalDate founded) {
        turn.take();
        authority.mustRun(circle);
        AsOf.mustMakeSense(founded);
        var its = structure.circle(circle, later(founded));
        var id = new DomainId(Guarded.write(() -> jdbc.sql("""
                        insert into circles.domain (circle, name, founded) values (:circle, :name, :founded) returning id
                        """)
                .param("circle", circle.value())
                .param("name", name.strip())
                .param("founded", founded)
                .query(Long.class)
                .single()));
        audit.record("circles.domain.added", subject(circle), null, Map.of("name", its.name(), "domain", name.strip()));
        return id;
    }

    /** @throws NotFound when the circle has no such domain today */
    public void endDomain(CircleId circle, DomainId id) {
        turn.take();
        authority.mustRun(circle);
        var name = jdbc.sql("""
                        update circles.domain set ended = greatest(founded, :today)
                        where id = :id and circle = :circle and ended is null returning name
                        """)
                .param("today", today())
                .param("id", id.value())
                .param("circle", circle.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
        audit.record("circles.domain.ended", subject(circle), Map.of("domain", name), null);
    }

    private void mustRunAbove(@Nullable CircleId parent) {
        if (parent == null) {
            authority.mustRunAll();
        } else {
            authority.mustRun(parent);
        }
    }

    /** Names are what the coop says, in its own language; it may give others. */
    private void addCoreRole(CircleId circle, RoleKind kind, LocalDate founded) {
        jdbc.sql("""
                        insert into circles.role (circle, kind, name, founded, since)
                        values (:circle, :kind, :name, :founded, :founded)
                        """)
                .param("circle", circle.value())
                .param("kind", kind.name())
                .param("name", texts.getMessage("circles.kind." + kind.name(), null, Locale.FRENCH))
                .param("founded", founded)
                .update();
    }

    private static Map<String, Object> facts(String name, String purpose, @Nullable CircleId parent) {
        var facts = new LinkedHashMap<String, Object>(Map.of("name", name.strip(), "purpose", purpose.strip()));
        if (parent != null) {
            facts.put("parent", parent.value());
        }
        return facts;
    }

    private static String subject(CircleId id) {
        return "circles.circle:" + id.value();
    }

    private LocalDate later(LocalDate day) {
        return day.isAfter(today()) ? day : today();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
