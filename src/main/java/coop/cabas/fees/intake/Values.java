package coop.cabas.fees.intake;

import coop.cabas.members.intake.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values of the coop's own fields, of fees and of payments alike. */
final class Values {

    private Values() {}

    static Map<Long, List<Value>> read(
            JdbcClient jdbc, String table, String owner, Collection<Long> ids, Collection<Long> fields) {
        var found = new HashMap<Long, List<Value>>();
        jdbc.sql(
                        "select %s, field, place, value, choice, file from %s where %s = any(:ids) and field = any(:fields) order by field, place"
                                .formatted(owner, table, owner))
                .param("ids", ids.toArray(Long[]::new))
                .param("fields", fields.toArray(Long[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(new Value(
                                row.getLong("field"),
                                row.getInt("place"),
                                row.getString("value"),
                                row.getObject("choice", Long.class),
                                row.getObject("file", Long.class))))
                .list();
        return found;
    }

    static void removeOthers(JdbcClient jdbc, String table, String owner, long id, List<Value> was, List<Value> now) {
        was.stream()
                .filter(value -> !now.contains(value))
                .forEach(value -> jdbc.sql("delete from %s where %s = :id and field = :field and place = :place"
                                .formatted(table, owner))
                        .param("id", id)
                        .param("field", value.field())
                        .param("place", value.place())
                        .update());
    }
}
