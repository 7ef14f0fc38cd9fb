package coop.cabas.members;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The names behind the numbers that the history keeps: of statuses, groups, tags, fields, households, files. */
@Component
class HistoryNames {

    private final JdbcClient jdbc;

    HistoryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Column and number → name. */
    record Names(Map<String, String> found) {

        /** @return the name; the value itself when it is no number of something, or of something that is gone */
        @Nullable
        String of(String column, @Nullable String value) {
            return value == null ? null : found.getOrDefault(column + ":" + value, value);
        }
    }

    /** @param values column → value; one statement finds them all */
    Names of(Collection<Map.Entry<String, String>> values) {
        var found = new HashMap<String, String>();
        jdbc.sql("""
                        select 'status' as place, id, name from members.status where id = any(:status)
                        union all select 'member_group', id, name from members.member_group where id = any(:member_group)
                        union all select 'tag', id, name from members.tag where id = any(:tag)
                        union all select 'field', id, name from members.field where id = any(:field)
                        union all select 'merged_into', id, name from members.member where id = any(:merged_into)
                        union all select 'household', h.id, coalesce(nullif(h.name, ''), (
                            select m.name from members.household_member hm join members.member m on m.id = hm.member
                            where hm.household = h.id order by hm.role <> 'HEAD', hm.member limit 1), h.id::text)
                        from members.household h where h.id = any(:household)
                        """)
                .param("status", numbers(values, "status"))
                .param("member_group", numbers(values, "member_group"))
                .param("tag", numbers(values, "tag"))
                .param("field", numbers(values, "field"))
                .param("merged_into", numbers(values, "merged_into"))
                .param("household", numbers(values, "household"))
                .query((row, n) -> found.put(row.getString("place") + ":" + row.getLong("id"), row.getString("name")))
                .list();
        return new Names(found);
    }

    private static Long[] numbers(Collection<Map.Entry<String, String>> values, String column) {
        return values.stream()
                .filter(value ->
                        value.getKey().equals(column) && value.getValue().matches("\\d{1,18}"))
                .map(value -> Long.valueOf(value.getValue()))
                .distinct()
                .toArray(Long[]::new);
    }
}
