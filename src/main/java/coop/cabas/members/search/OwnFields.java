package coop.cabas.members.search;

import coop.cabas.members.Level;
import coop.cabas.members.search.SearchField.Kind;
import coop.cabas.shared.Message;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;

/** Fields that the coop added by itself. */
@Component
@Order(3)
class OwnFields implements SearchFields {

    private static final Message GROUP = Message.of("search.group.own");

    private final JdbcClient jdbc;

    OwnFields(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SearchField> fields() {
        return jdbc.sql("""
                        select id, kind, name, readers from members.field
                        where subject = 'MEMBER' and kind <> 'SEPARATOR' order by ended, position, id
                        """)
                .query((row, n) -> field(row.getLong("id"), row.getString("kind"), row.getString("name"))
                        .readBy(Level.valueOf(row.getString("readers"))))
                .list();
    }

    private SearchField field(long id, String kind, String name) {
        var label = Message.of("search.field.own", name);
        var values = "select v.value from members.field_value v where v.member = m.id and v.field = " + id;
        return switch (kind) {
            case "DATE" ->
                any(
                        id,
                        label,
                        Kind.DAY,
                        values.replace(
                                "v.value",
                                "case when pg_input_is_valid(v.value, 'date') then cast(v.value as date) end as value"));
            case "BOOLEAN" -> SearchField.of(name(id), GROUP, label, Kind.TRUTH, "'true' in (" + values + ")");
            case "CHOICE" ->
                any(id, label, Kind.CHOICE, values.replace("v.value", "cast(v.choice as text) as value"))
                        .among(LateOptions.of(() -> choices(id)));
            default -> any(id, label, Kind.TEXT, values);
        };
    }

    private java.util.Map<String, String> choices(long field) {
        var options = new LinkedHashMap<String, String>();
        jdbc.sql("select id, label from members.field_choice where field = :field order by position, id")
                .param("field", field)
                .query(row -> {
                    options.put(row.getString("id"), row.getString("label"));
                });
        return options;
    }

    private static SearchField any(long id, Message label, Kind kind, String query) {
        return SearchField.any(name(id), GROUP, label, kind, query);
    }

    private static String name(long id) {
        return "own." + id;
    }
}
