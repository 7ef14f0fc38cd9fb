package coop.cabas.members.search;

import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Message;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Every member, fifty at a time. */
final class MemberList {

    private MemberList() {}

    record Row(
            long id,
            @Nullable String number,
            String name,
            List<MembershipKind> memberships,
            @Nullable String status,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String city,
            boolean active,
            @Nullable LocalDate leftOn,
            LocalDate registered) {}

    /** @param condition further condition over {@code m}, empty for none */
    static SqlList<Row> of(JdbcClient jdbc, String condition) {
        return builder(jdbc, condition).searchingIn("found_by").build();
    }

    /** Those whose names sound like what is looked for, when nothing holds the very words: its own parameter is {@code near}. */
    static SqlList<Row> near(JdbcClient jdbc) {
        return builder(jdbc, "and public.searchable(:near) operator(public.<%) m.found_by")
                .build();
    }

    private static SqlList.Builder<Row> builder(JdbcClient jdbc, String condition) {
        return SqlList.of(jdbc, "members.list", """
                        select m.id, m.number, m.name, m.sort_name, m.found_by, m.active, m.left_on, m.registered,
                               (select s.name from members.status s where s.id = m.status) as status,
                               array(select p.kind from members.membership p where p.member = m.id and p.since <= :today
                                     and (p.ended is null or p.ended > :today) order by p.kind) as memberships,
                               (select e.address from members.email e where e.member = m.id and e.main) as email,
                               (select p.number from members.phone p where p.member = m.id and p.main) as phone,
                               (select a.city from members.address a where a.member = m.id and a.main) as city
                        from members.member m where %s %s
                        """.formatted(Choice.SQL, condition), MemberList::row, "id", "bigint")
                .column(Column.<Row>text("name", "members.column.member.name", Row::name)
                        .linking(row -> "/members/" + row.id())
                        .sortedBy("sort_name", "text"))
                .column(Column.<Row>text("number", "members.column.member.number", Row::number)
                        .sortedBy("coalesce(number, '')", "text"))
                .column(Column.<Row>text("memberships", "members.memberships", MemberList::memberships))
                .column(Column.text("status", "members.column.member.status", Row::status))
                .column(Column.<Row>badge("state", "members.state", MemberList::state))
                .column(Column.text("email", "members.email", Row::email))
                .column(Column.text("phone", "members.phone", Row::phone))
                .column(Column.text("city", "members.column.address.city", Row::city))
                .column(Column.<Row>day("registered", "members.column.member.registered", Row::registered)
                        .sortedBy("registered", "date"))
                .orderedBy("sort_name", "text", false);
    }

    private static String memberships(Row row) {
        return row.memberships().stream()
                .map(kind -> Text.t("members.membership." + kind))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Badge state(Row row) {
        if (row.leftOn() != null) {
            return new Badge(Badge.Tone.NEUTRAL, Message.of("members.state.left"));
        }
        return row.active() ? null : new Badge(Badge.Tone.WARNING, Message.of("members.state.aside"));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("number"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("memberships").getArray())
                        .map(MembershipKind::valueOf)
                        .toList(),
                row.getString("status"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("city"),
                row.getBoolean("active"),
                row.getObject("left_on", LocalDate.class),
                row.getObject("registered", LocalDate.class));
    }
}
