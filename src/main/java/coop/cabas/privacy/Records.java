package coop.cabas.privacy;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads all that is kept of somebody, by the declarations. */
@Component
class Records {

    /** What people look for first. */
    private static final List<String> FIRST = List.of("members.member", "members", "fees", "shares", "access");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Declarations declarations;

    Records(JdbcClient jdbc, JsonMapper json, Declarations declarations) {
        this.jdbc = jdbc;
        this.json = json;
        this.declarations = declarations;
    }

    /** Rows of every table that has some of them. */
    List<Archive.Section> of(Subjects.Known known) {
        var names = names();
        var sections = new ArrayList<Archive.Section>();
        for (var table : declarations.tied()) {
            var given = table.given().stream()
                    .filter(column -> isTheirs(table, column))
                    .toList();
            if (given.isEmpty()) {
                continue;
            }
            var rows = jdbc.sql("select json_build_object(%s)::text from %s t where %s order by %s"
                            .formatted(
                                    pairs(table, given, names),
                                    table.name(),
                                    table.condition(),
                                    quoted(given.getFirst())))
                    .params(known.parameters())
                    .query((row, n) -> json.readTree(row.getString(1)))
                    .list();
            if (!rows.isEmpty()) {
                sections.add(new Archive.Section(table.name(), rows));
            }
        }
        sections.sort(Comparator.comparingInt((Archive.Section section) -> rank(section.table()))
                .thenComparing(Archive.Section::table));
        return sections;
    }

    /** Numbers of the documents attached to them. */
    List<Long> documents(Subjects.Known known) {
        return documents(known, false);
    }

    /** Numbers of those that go when they are forgotten. */
    List<Long> forgotten(Subjects.Known known) {
        return documents(known, true);
    }

    private List<Long> documents(Subjects.Known known, boolean going) {
        var found = new TreeSet<Long>();
        for (var table : declarations.tied()) {
            for (var column : table.columns()) {
                if (column.file() && !(going && column.erasure().kind() == Erasure.Kind.KEEP)) {
                    found.addAll(jdbc.sql("select t.%s as file from %s t where %s and t.%1$s is not null"
                                    .formatted(column.name(), table.name(), table.condition()))
                            .params(known.parameters())
                            .query((row, n) -> row.getLong("file"))
                            .list());
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * Who wrote a line about a member is not the member's data: the rights of others stand (GDPR, article 15.4; Court of
     * Justice, C-579/21, on the names of employees in logs).
     */
    private static boolean isTheirs(DeclaredTable table, DeclaredColumn column) {
        return column.concerned() != Concerned.USER || table.ties().stream().anyMatch(tie -> tie.to() != Tie.To.MEMBER);
    }

    private static String pairs(DeclaredTable table, List<DeclaredColumn> given, Map<String, String> names) {
        return given.stream()
                .map(column -> {
                    var pair = "'%s', %s".formatted(inJson(column.name()), quoted(column));
                    var name = names.get(table.name() + "." + column.name());
                    return name == null
                            ? pair
                            : pair + ", '%sName', %s".formatted(inJson(column.name()), name.formatted(quoted(column)));
                })
                .collect(Collectors.joining(", "));
    }

    /** By columns that point at something with a name: the query for it, so that nobody reads bare numbers. */
    private Map<String, String> names() {
        var all = new HashMap<String, String>();
        jdbc.sql("""
                        select c.conrelid::regclass::text || '.' || a.attname as column, c.confrelid::regclass::text as target, l.attname as label
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1] and k.attname = 'id'
                        join pg_attribute l on l.attrelid = c.confrelid and l.attname in ('name', 'label', 'title') and not l.attisdropped
                        where c.contype = 'f'
                        """).query(row -> {
            var target = row.getString("target");
            var label = row.getString("label");
            if (declarations
                    .table(target)
                    .map(table -> table.columns().stream()
                            .anyMatch(column -> column.name().equals(label) && !column.isPersonal()))
                    .orElse(false)) {
                all.put(row.getString("column"), "(select x.%s from %s x where x.id = %%s)".formatted(label, target));
            }
        });
        return all;
    }

    private static String quoted(DeclaredColumn column) {
        return "t.\"" + column.name() + "\"";
    }

    /** {@code end_reason} as JSON writes it: {@code endReason}. */
    static String inJson(String column) {
        var words = column.split("_");
        var name = new StringBuilder(words[0]);
        for (var i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    private static int rank(String table) {
        var exactly = FIRST.indexOf(table);
        var schema = FIRST.indexOf(table.substring(0, table.indexOf('.')));
        return exactly >= 0 ? exactly : schema >= 0 ? schema : table.startsWith("audit.") ? 99 : 50;
    }
}
