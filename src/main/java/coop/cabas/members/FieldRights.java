package coop.cabas.members;

import coop.cabas.access.Caller;
import coop.cabas.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which fields of a file a viewer may read and write: the program's own choice, until the coop makes another. */
@Service
@Transactional
public class FieldRights {

    private final JdbcClient jdbc;
    private final Caller caller;
    private final Audit audit;

    FieldRights(JdbcClient jdbc, Caller caller, Audit audit) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.audit = audit;
    }

    /**
     * What is decided of one field.
     *
     * @param required whether a form that shows it asks for it
     * @param position place among the others, small first
     */
    public record Rule(CoreField field, Level readers, Level writers, boolean required, int position) {}

    /** What one viewer may do with one file. */
    public record Of(Level viewer, Map<CoreField, Rule> rules) {

        public boolean mayRead(CoreField field) {
            return rule(field).readers().includes(viewer);
        }

        public boolean mayWrite(CoreField field) {
            return rule(field).writers().includes(viewer) && mayRead(field);
        }

        public boolean isRequired(CoreField field) {
            return rule(field).required();
        }

        /** Every field, in the order that the coop chose. */
        public List<CoreField> inOrder() {
            return rules.values().stream()
                    .sorted(java.util.Comparator.comparingInt(Rule::position).thenComparing(Rule::field))
                    .map(Rule::field)
                    .toList();
        }

        private Rule rule(CoreField field) {
            return java.util.Objects.requireNonNull(rules.get(field));
        }
    }

    /** Every field, in the order chosen. */
    @Transactional(readOnly = true)
    public List<Rule> rules() {
        var chosen = jdbc
                .sql("select name, readers, writers, required, position from members.core_field")
                .query((row, n) -> new Rule(
                        CoreField.valueOf(row.getString("name").toUpperCase(java.util.Locale.ROOT)),
                        Level.valueOf(row.getString("readers")),
                        Level.valueOf(row.getString("writers")),
                        row.getBoolean("required"),
                        row.getInt("position")))
                .list()
                .stream()
                .collect(Collectors.toMap(Rule::field, Function.identity()));
        return java.util.Arrays.stream(CoreField.values())
                .map(field -> chosen.getOrDefault(
                        field, new Rule(field, field.readers(), field.writers(), false, field.ordinal())))
                .sorted(java.util.Comparator.comparingInt(Rule::position))
                .toList();
    }

    /** What whoever makes the current request may do with a file. */
    @Transactional(readOnly = true)
    public Of of(MemberId member) {
        return at(level(member));
    }

    /** What whoever makes the current request may do with a file yet to be opened. */
    @Transactional(readOnly = true)
    public Of ofNewcomer() {
        return at(keeper());
    }

    /** What somebody of that level may do. */
    @Transactional(readOnly = true)
    public Of at(Level level) {
        var rules = new EnumMap<CoreField, Rule>(CoreField.class);
        rules().forEach(rule -> rules.put(rule.field(), rule));
        return new Of(level, rules);
    }

    /** As what the current viewer looks at a file. {@link Level#EVERYONE} when they have nothing to do with it. */
    @Transactional(readOnly = true)
    public Level level(MemberId member) {
        var keeper = keeper();
        if (keeper != Level.EVERYONE) {
            return keeper;
        }
        var account = caller.account();
        if (account.isEmpty()) {
            return Level.EVERYONE;
        }
        return jdbc.sql("""
                        select coalesce(bool_or(m.id = :member), false) as own,
                               coalesce(bool_or(members.manages(m.id, :member)), false) as manages
                        from members.member m where m.account = :account
                        """)
                .param("member", member.value())
                .param("account", account.get().value())
                .query((row, n) -> row.getBoolean("manages")
                        ? Level.MANAGER
                        : row.getBoolean("own") ? Level.MEMBER : Level.EVERYONE)
                .single();
    }

    /** What a viewer is to every file alike. */
    private Level keeper() {
        if (caller.may(MembersPermissions.SETTINGS)) {
            return Level.ADMIN;
        }
        return caller.may(MembersPermissions.READ) || caller.may(MembersPermissions.MANAGE)
                ? Level.STAFF
                : Level.EVERYONE;
    }

    /** Decides for one field. */
    public void choose(Rule rule) {
        jdbc.sql("""
                        insert into members.core_field (name, readers, writers, required, position)
                        values (:name, :readers, :writers, :required, :position)
                        on conflict (name) do update set readers = :readers, writers = :writers, required = :required, position = :position
                        """)
                .param("name", rule.field().word())
                .param("readers", rule.readers().name())
                .param("writers", rule.writers().name())
                .param("required", rule.required())
                .param("position", rule.position())
                .update();
        audit.record(
                "members.field.chosen",
                "members.core_field:" + rule.field().word(),
                null,
                Map.of(
                        "readers",
                        rule.readers().name(),
                        "writers",
                        rule.writers().name(),
                        "required",
                        rule.required()));
    }
}
