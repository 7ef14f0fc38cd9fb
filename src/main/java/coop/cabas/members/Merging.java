package coop.cabas.members;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A merge under way. Every row that it changes or takes away is written down as it was, so that the merge can be undone. Conditions are
 * SQL over the table as {@code t}, with the parameters {@code :kept} and {@code :gone}.
 */
public final class Merging {

    private final JdbcClient jdbc;
    private final long merge;
    private final MemberId kept;
    private final MemberId gone;
    private final Set<String> fromGone;

    /**
     * @param merge number of the merge whose steps these are
     * @param fromGone names of the fields whose value is taken from the file that goes
     */
    public Merging(JdbcClient jdbc, long merge, MemberId kept, MemberId gone, Set<String> fromGone) {
        this.jdbc = jdbc;
        this.merge = merge;
        this.kept = kept;
        this.gone = gone;
        this.fromGone = Set.copyOf(fromGone);
    }

    public MemberId kept() {
        return kept;
    }

    public MemberId gone() {
        return gone;
    }

    /** Whether the value of a field is taken from the file that goes. */
    public boolean takesFromGone(String field) {
        return fromGone.contains(field);
    }

    /** Gives the rows of the file that goes to the one that is kept. @param table with its schema @param column that points at the file */
    public void move(String table, String column, String where) {
        run("""
                with rows as (update %1$s t set %2$s = :kept where t.%2$s = :gone and (%3$s) returning to_jsonb(t) as row)
                insert into members.merge_step (merge, relation, key, before, after)
                select :merge, '%1$s', %4$s, jsonb_build_object('%2$s', :gone), jsonb_build_object('%2$s', :kept) from rows
                """.formatted(table, column, where, key(table, "row")), Map.of());
    }

    /**
     * Changes rows.
     *
     * @param set what follows SQL's {@code set}
     * @param binding whether the merge is not undone any more when somebody has changed this since
     * @return how many values changed
     */
    public int change(String table, String set, String where, boolean binding) {
        return change(table, set, where, binding, Map.of());
    }

    /** The same. @param values of further parameters */
    public int change(String table, String set, String where, boolean binding, Map<String, ?> values) {
        // Each column is a step of its own: whoever corrects one later loses nothing of the others.
        return run("""
                with were as (select %4$s as key, to_jsonb(t) as row from %1$s t where %3$s),
                     are as (update %1$s t set %2$s where %3$s returning to_jsonb(t) as row)
                insert into members.merge_step (merge, relation, key, before, after, binding)
                select :merge, '%1$s', were.key, jsonb_build_object(name, were.row -> name), jsonb_build_object(name, are.row -> name), %6$s
                from were join are on %5$s = were.key
                cross join lateral jsonb_object_keys(were.row) name
                where were.row -> name is distinct from are.row -> name and name in (select a.attname from pg_attribute a
                    where a.attrelid = '%1$s'::regclass and a.attgenerated = '' and a.attnum > 0)
                  and name not in ('version', 'changed', 'found_by')
                """.formatted(table, set, where, key(table, "to_jsonb(t)"), key(table, "are.row"), binding), values);
    }

    /** Takes rows away. @return how many */
    public int remove(String table, String where) {
        return run("""
                with rows as (delete from %1$s t where %2$s returning to_jsonb(t) as row)
                insert into members.merge_step (merge, relation, key, before)
                select :merge, '%1$s', %3$s, row from rows
                """.formatted(table, where, key(table, "row")), Map.of());
    }

    private int run(String sql, Map<String, ?> values) {
        return jdbc.sql(sql)
                .params(values)
                .param("merge", merge)
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
    }

    /** The primary key of a row as an object. */
    private String key(String table, String row) {
        return jdbc.sql("""
                        select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                        where i.indrelid = cast(:table as regclass) and i.indisprimary order by a.attnum
                        """).param("table", table).query((rs, n) -> rs.getString(1)).list().stream()
                .map(name -> "'%1$s', %2$s -> '%1$s'".formatted(name, row))
                .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
    }
}
