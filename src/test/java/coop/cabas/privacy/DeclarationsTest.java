package coop.cabas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.testing.CabasTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Nothing is kept that nobody has declared. */
@CabasTest
class DeclarationsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Declarations declarations;

    @Test
    void everyColumnOfTheDatabaseIsDeclared() {
        var declared = names(declarations.tables());
        var missing = existing().keySet().stream()
                .filter(column -> !declared.contains(column))
                .map(column -> "%s is not declared: add it to src/main/resources/personal/%s.csv"
                        .formatted(column, column.substring(0, column.indexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing)
                .as("does it speak of somebody? why is it kept, for how long, what becomes of it when they are made"
                        + " anonymous? Declarations.java tells how to say it; a column about nobody is just: none")
                .isEmpty();
    }

    @Test
    void whatIsDeclaredExists() {
        var existing = existing();
        assertThat(names(declarations.tables()))
                .as("declared in personal/*.csv, in no table")
                .allMatch(existing::containsKey);
        for (var table : declarations.tied()) {
            for (var tie : table.ties()) {
                assertThat(existing).as("tie of " + table.name()).containsKey(table.name() + "." + tie.column());
                if (tie.over() != null) {
                    assertThat(columnsOf(tie.over()))
                            .as("tie of " + table.name())
                            .contains("id", tie.end());
                }
            }
        }
    }

    /** Of a table or a view. */
    private List<String> columnsOf(String relation) {
        return jdbc.sql("select attname from pg_attribute where attrelid = cast(:relation as regclass) and attnum > 0")
                .param("relation", relation)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void noColumnIsDeclaredTwice() {
        var all = declarations.tables().stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    /** Whatever points at a member or an account is theirs: such rows are in their archive, and are asked what becomes of them. */
    @Test
    void tablesThatPointAtPeopleAreTiedToThem() {
        var untied =
                jdbc
                        .sql("""
                        select c.conrelid::regclass::text || '.' || a.attname as name, c.conrelid::regclass::text as owner
                        from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype = 'f' and c.confrelid in ('members.member'::regclass, 'access.account'::regclass)
                          and c.conparentid = 0
                        """)
                        .query((row, n) -> Map.entry(row.getString("name"), row.getString("owner")))
                        .list()
                        .stream()
                        .filter(column -> declarations
                                .table(column.getValue())
                                .map(table -> table.ties().isEmpty())
                                .orElse(true))
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(untied)
                .as("columns that point at people, in tables without a tie")
                .isEmpty();
    }

    @Test
    void whatIsDeclaredToBecomeNullMayBeNull() {
        var existing = existing();
        var refused = declarations.tables().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.erasure().kind() == Erasure.Kind.REPLACE
                                && column.erasure().value() == null)
                        .map(column -> table.name() + "." + column.name()))
                .filter(name -> Objects.requireNonNull(existing.get(name)).notNull())
                .toList();
        assertThat(refused).isEmpty();
    }

    @Test
    void erasingNeedsATie() {
        assertThat(declarations.tables().stream()
                        .filter(table -> table.ties().isEmpty())
                        .filter(table -> table.columns().stream()
                                .anyMatch(column -> column.erasure().kind() == Erasure.Kind.REPLACE
                                        || column.erasure().kind() == Erasure.Kind.DELETE))
                        .map(DeclaredTable::name))
                .isEmpty();
    }

    private record Existing(boolean notNull) {}

    private Map<String, Existing> existing() {
        var all = new HashMap<String, Existing>();
        jdbc.sql("""
                        select n.nspname || '.' || c.relname || '.' || a.attname as name, a.attnotnull
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                        where c.relkind in ('r', 'p', 'm') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                          and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
                          and c.relname not like 'flyway\\_schema\\_history%'
                        """).query(row -> {
            all.put(row.getString("name"), new Existing(row.getBoolean("attnotnull")));
        });
        assertThat(all).hasSizeGreaterThan(500);
        return all;
    }

    private static TreeSet<String> names(List<DeclaredTable> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
