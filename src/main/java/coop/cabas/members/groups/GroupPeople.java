package coop.cabas.members.groups;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.Level;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The people of some groups, as their managers see them: those who have left are no more among them. */
@Component
public class GroupPeople {

    private static final String WHO = """
            select m.id, m.name, m.sort_name, m.number, m.language,
                   (select e.address from members.email e where e.member = m.id and e.main) as email,
                   (select p.number from members.phone p where p.member = m.id and p.main) as phone,
                   (select string_agg(g.name, ', ' order by public.searchable(g.name)) from members.group_member s
                    join members.member_group g on g.id = s.member_group
                    where s.member = m.id and s.belongs and g.id = any(:groups)) as named
            from members.member m
            where m.merged_into is null and m.died_on is null and (m.left_on is null or m.left_on > :today)
              and exists (select from members.group_member s where s.member = m.id and s.belongs and s.member_group = any(:groups))""";

    private final JdbcClient jdbc;
    private final FieldRights rights;
    private final Clock clock;

    GroupPeople(JdbcClient jdbc, FieldRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** @param groups those of {@code groups} that they are in */
    public record Row(
            long id,
            String name,
            @Nullable String number,
            @Nullable String email,
            @Nullable String phone,
            String language,
            String groups) {}

    /** What the list shows to managers. @param path of the page of the group */
    public SqlList<Row> list(String path) {
        var may = rights.at(Level.MANAGER);
        var list = SqlList.of(jdbc, "members.managed", WHO, (row, n) -> row(row), "id", "bigint")
                .column(Column.<Row>text("name", "members.column.member.name", Row::name)
                        .linking(row -> path + "/people/" + row.id())
                        .sortedBy("sort_name", "text"));
        if (may.mayRead(CoreField.NUMBER)) {
            list.column(Column.text("number", "members.column.member.number", Row::number));
        }
        if (may.mayRead(CoreField.EMAILS)) {
            list.column(Column.text("email", "members.email", Row::email));
        }
        if (may.mayRead(CoreField.PHONES)) {
            list.column(Column.text("phone", "members.phone", Row::phone));
        }
        return list.column(Column.text("groups", "members.groups", Row::groups))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }

    public Map<String, ?> parameters(Set<GroupId> groups) {
        return Map.of("groups", Managing.numbers(groups), "today", LocalDate.now(clock));
    }

    /** All of them, by name. */
    @Transactional(readOnly = true)
    public List<Row> all(Set<GroupId> groups) {
        return jdbc.sql(WHO + " order by m.sort_name, m.id")
                .params(parameters(groups))
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                row.getString("number"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("language"),
                row.getString("named"));
    }
}
