package coop.cabas.members.fields;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads values from whatever table holds them: {@code field}, {@code value}, {@code choice} and {@code file}. */
public final class ValueRows {

    private ValueRows() {}

    /** @param query its rows by field, in the order of their values */
    public static Map<FieldId, List<FieldValue>> of(JdbcClient.StatementSpec query) {
        var values = new LinkedHashMap<FieldId, List<FieldValue>>();
        query.query((row, n) -> {
                    return values.computeIfAbsent(new FieldId(row.getLong("field")), field -> new ArrayList<>())
                            .add(new FieldValue(
                                    row.getString("value"),
                                    row.getObject("choice", Long.class),
                                    row.getObject("file", Long.class)));
                })
                .list();
        return values;
    }
}
