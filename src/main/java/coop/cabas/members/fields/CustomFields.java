package coop.cabas.members.fields;

import coop.cabas.audit.Audit;
import coop.cabas.members.Level;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shared.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that the coop added: which they are. They are ended, never deleted: what they hold stays. */
@Service
@Transactional
public class CustomFields {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Audit audit;

    CustomFields(JdbcClient jdbc, Turns turns, Audit audit) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.audit = audit;
    }

    /** What is decided of a field: see {@link CustomField}. */
    public record Terms(
            String name,
            String help,
            boolean required,
            int repeats,
            @Nullable Integer shortest,
            @Nullable Integer longest,
            Level readers,
            Level writers,
            boolean listed,
            boolean ended) {}

    /** In their order, those ended last. */
    @Transactional(readOnly = true)
    public List<CustomField> of(FieldSubject subject) {
        return read("f.subject = :subject", Map.of("subject", subject.name()));
    }

    /** Those that the list of members shows to a viewer, in their order. */
    @Transactional(readOnly = true)
    public List<CustomField> listed(Level viewer) {
        return read("f.subject = 'MEMBER' and f.listed and not f.ended", Map.of()).stream()
                .filter(field -> field.isReadBy(viewer))
                .toList();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public CustomField find(FieldId id) {
        return read("f.id = :id", Map.of("id", id.value())).stream().findFirst().orElseThrow(() -> new NotFound(id));
    }

    /** Adds a field behind the others. @throws Refused when its terms make no sense */
    public FieldId add(FieldSubject subject, FieldKind kind, Terms terms) {
        check(kind, terms);
        turn(subject);
        var id = new FieldId(bound(jdbc.sql("""
                                insert into members.field (subject, kind, name, help, position, required, repeats, shortest, longest, readers,
                                                           writers, listed, ended)
                                select :subject, :kind, :name, :help, coalesce(max(position), 0) + 1, :required, :repeats, :shortest, :longest,
                                       :readers, :writers, :listed, :ended
                                from members.field where subject = :subject returning id
                                """), kind, terms)
                .param("subject", subject.name())
                .param("kind", kind.name())
                .query(Long.class)
                .single());
        audit.record("members.fields.added", "members.field:" + id.value(), null, told(terms));
        return id;
    }

    /** @throws Refused when its terms make no sense, or more values are held than it would allow */
    public void change(FieldId id, Terms terms) {
        var field = find(id);
        check(field.kind(), terms);
        bound(jdbc.sql("""
                        update members.field set name = :name, help = :help, required = :required, repeats = :repeats, shortest = :shortest,
                               longest = :longest, readers = :readers, writers = :writers, listed = :listed, ended = :ended
                        where id = :id
                        """), field.kind(), terms).param("id", id.value()).update();
        audit.record("members.fields.changed", "members.field:" + id.value(), told(terms(field)), told(terms));
    }

    /** Puts it one place higher or lower among those of its subject. Does nothing at the end of the line. */
    public void move(FieldId id, boolean up) {
        var field = find(id);
        turn(field.subject());
        var order = new ArrayList<>(
                of(field.subject()).stream().map(CustomField::id).toList());
        var place = order.indexOf(id);
        var other = up ? place - 1 : place + 1;
        if (other < 0 || other >= order.size()) {
            return;
        }
        java.util.Collections.swap(order, place, other);
        jdbc.sql("""
                        update members.field f set position = o.place from unnest(cast(:ids as bigint[])) with ordinality o(id, place)
                        where f.id = o.id
                        """)
                .param("ids", order.stream().map(FieldId::value).toArray(Long[]::new))
                .update();
    }

    /**
     * What can be chosen, in order: those there already keep their number, so that a new name is theirs too.
     *
     * @param kept those there already, as they are to be; those left out are ended
     * @param added labels of new ones, behind
     * @throws Refused when two have the same label
     */
    public void offer(FieldId id, List<FieldChoice> kept, List<String> added) {
        var field = find(id);
        turn(field.subject());
        var labels = new java.util.HashSet<String>();
        kept.stream().filter(choice -> !choice.ended()).map(FieldChoice::label).forEach(label -> once(labels, label));
        added.forEach(label -> once(labels, label));
        jdbc.sql("update members.field_choice set ended = true where field = :field")
                .param("field", id.value())
                .update();
        var place = 0;
        for (var choice : kept) {
            jdbc.sql("""
                            update members.field_choice set label = :label, position = :place, ended = :ended
                            where id = :id and field = :field
                            """)
                    .param("label", choice.label())
                    .param("place", ++place)
                    .param("ended", choice.ended())
                    .param("id", choice.id())
                    .param("field", id.value())
                    .update();
        }
        for (var label : added) {
            jdbc.sql("insert into members.field_choice (field, label, position) values (:field, :label, :place)")
                    .param("field", id.value())
                    .param("label", label)
                    .param("place", ++place)
                    .update();
        }
        audit.record(
                "members.fields.offered",
                "members.field:" + id.value(),
                Map.of("choices", labels(field.choices())),
                Map.of("choices", labels(find(id).choices())));
    }

    private static void once(java.util.Set<String> labels, String label) {
        if (label.isBlank() || label.length() > 500) {
            throw new Refused("members.fields.choice.length");
        }
        if (!labels.add(label.toLowerCase(java.util.Locale.ROOT))) {
            throw new Refused("members.fields.choice.twice", label);
        }
    }

    private static String labels(List<FieldChoice> choices) {
        return String.join(
                ", ",
                choices.stream()
                        .filter(choice -> !choice.ended())
                        .map(FieldChoice::label)
                        .toList());
    }

    private static void check(FieldKind kind, Terms terms) {
        if (terms.shortest() != null && terms.longest() != null && terms.shortest() > terms.longest()) {
            throw new Refused("members.fields.lengths");
        }
        if (kind == FieldKind.SEPARATOR && terms.required()) {
            throw new Refused("members.fields.separator");
        }
    }

    /** One at a time changes the order of a subject's fields. */
    private void turn(FieldSubject subject) {
        turns.take("members.field", subject.name());
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec statement, FieldKind kind, Terms terms) {
        return statement
                .param("name", terms.name().strip())
                .param("help", terms.help().strip())
                .param("required", terms.required())
                .param("repeats", kind.canRepeat() ? terms.repeats() : 1)
                .param("shortest", kind.hasLength() ? terms.shortest() : null, Types.INTEGER)
                .param("longest", kind.hasLength() ? terms.longest() : null, Types.INTEGER)
                .param("readers", terms.readers().name())
                .param("writers", terms.writers().name())
                .param("listed", terms.listed())
                .param("ended", terms.ended());
    }

    private static Terms terms(CustomField field) {
        return new Terms(
                field.name(),
                field.help(),
                field.required(),
                field.repeats(),
                field.shortest(),
                field.longest(),
                field.readers(),
                field.writers(),
                field.listed(),
                field.ended());
    }

    private static Map<String, Object> told(Terms terms) {
        return Map.of(
                "name", terms.name(),
                "required", terms.required(),
                "readers", terms.readers().name(),
                "writers", terms.writers().name(),
                "ended", terms.ended());
    }

    /** @param which condition over {@code f} */
    private List<CustomField> read(String which, Map<String, ?> parameters) {
        var choices = new HashMap<Long, List<FieldChoice>>();
        jdbc.sql("select c.* from members.field_choice c join members.field f on f.id = c.field where " + which
                        + " order by c.ended, c.position, c.id")
                .params(parameters)
                .query(row -> {
                    choices.computeIfAbsent(row.getLong("field"), field -> new ArrayList<>())
                            .add(new FieldChoice(row.getLong("id"), row.getString("label"), row.getBoolean("ended")));
                });
        return jdbc.sql("select f.* from members.field f where " + which + " order by f.ended, f.position, f.id")
                .params(parameters)
                .query((row, n) -> field(row, choices.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static CustomField field(ResultSet row, List<FieldChoice> choices) throws SQLException {
        return new CustomField(
                new FieldId(row.getLong("id")),
                FieldSubject.valueOf(row.getString("subject")),
                FieldKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("help"),
                row.getBoolean("required"),
                row.getInt("repeats"),
                row.getObject("shortest", Integer.class),
                row.getObject("longest", Integer.class),
                Level.valueOf(row.getString("readers")),
                Level.valueOf(row.getString("writers")),
                row.getBoolean("listed"),
                row.getBoolean("ended"),
                choices);
    }
}
