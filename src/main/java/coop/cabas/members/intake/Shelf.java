package coop.cabas.members.intake;

import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A small table whose rows an import finds, adds and changes one by one: its statuses, types, groups… The components of the
 * record are its columns.
 *
 * @param <T> a row, without its id
 */
public final class Shelf<T extends Record> {

    private final JdbcClient jdbc;
    private final String table;
    private final Class<T> type;
    private final List<String> names;

    public Shelf(JdbcClient jdbc, String table, Class<T> type) {
        this.jdbc = jdbc;
        this.table = table;
        this.type = type;
        this.names = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    public Class<T> type() {
        return type;
    }

    public long add(T row) {
        return jdbc.sql("insert into %s (%s) values (%s) returning id"
                        .formatted(
                                table,
                                columns(""),
                                names.stream().map(name -> ":" + name).collect(Collectors.joining(", "))))
                .paramSource(row)
                .query(Long.class)
                .single();
    }

    public void replace(long id, T row) {
        var sets = names.stream().map(name -> column(name) + " = :" + name).collect(Collectors.joining(", "));
        jdbc.sql("update %s set %s where id = %d".formatted(table, sets, id))
                .paramSource(row)
                .update();
    }

    /** @return those that exist */
    public Map<Long, T> read(Collection<Long> ids) {
        var mapper = new SimplePropertyRowMapper<>(type);
        var found = new HashMap<Long, T>();
        jdbc.sql("select id as shelf_id, %s from %s where id = any(:ids)".formatted(columns(""), table))
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> found.put(row.getLong("shelf_id"), mapper.mapRow(row, n)))
                .list();
        return found;
    }

    /** The row of that name, whatever its capitals. */
    public Optional<Long> named(String name) {
        return jdbc.sql("select id from %s where lower(name) = lower(:name) order by id limit 1".formatted(table))
                .param("name", name)
                .query(Long.class)
                .optional();
    }

    public void remove(Collection<Long> ids) {
        jdbc.sql("delete from %s where id = any(:ids)".formatted(table))
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    private String columns(String before) {
        return names.stream().map(name -> before + column(name)).collect(Collectors.joining(", "));
    }

    private static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }
}
