package coop.cabas.members.search;

import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.fields.CustomField;
import coop.cabas.members.fields.FieldForm;
import coop.cabas.members.fields.FieldId;
import coop.cabas.members.fields.FieldValue;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            LocalDate registered,
            Map<FieldId, String> own) {}

    /**
     * @param condition over {@code m}
     * @param searched column that the words are looked for in
     * @param rights columns that the viewer may not read are left out
     * @param own the coop's own fields that are shown
     */
    static SqlList<Row> of(
            JdbcClient jdbc, String condition, String searched, FieldRights.Of rights, List<CustomField> own) {
        return builder(jdbc, condition, rights, own)
                .orderedBy("sort_name", "text", false)
                .searchingIn(searched)
                .build();
    }

    /** Those whose names sound like what is looked for, the nearest first: its own parameter is {@code near}. */
    static SqlList<Row> near(JdbcClient jdbc, String condition, FieldRights.Of rights, List<CustomField> own) {
        return builder(jdbc, condition, rights, own)
                .orderedBy("public.word_similarity(public.searchable(:near), sort_name)", "real", true)
                .build();
    }

    private static SqlList.Builder<Row> builder(
            JdbcClient jdbc, String condition, FieldRights.Of rights, List<CustomField> own) {
        var list = SqlList.of(
                        jdbc,
                        "members.list",
                        """
                        select m.id, m.number, m.name, m.sort_name, m.found_by, m.active, m.left_on, m.registered,
                               (select s.name from members.status s where s.id = m.status) as status,
                               array(select p.kind from members.membership p where p.member = m.id and p.since <= :today
                                     and (p.ended is null or p.ended > :today) order by p.kind) as memberships,
                               (select e.address from members.email e where e.member = m.id and e.main) as email,
                               (select p.number from members.phone p where p.member = m.id and p.main) as phone,
                               (select a.city from members.address a where a.member = m.id and a.main) as city%s
                        from members.member m where %s
                        """.formatted(selected(own), condition),
                        (row, n) -> row(row, own),
                        "id",
                        "bigint")
                .column(Column.<Row>text("name", "members.column.member.name", Row::name)
                        .linking(row -> "/members/" + row.id())
                        .sortedBy("sort_name", "text"));
        if (rights.mayRead(CoreField.NUMBER)) {
            list.column(Column.<Row>text("number", "members.column.member.number", Row::number)
                    .sortedBy("coalesce(number, '')", "text"));
        }
        list.column(Column.<Row>text("memberships", "members.memberships", MemberList::memberships));
        if (rights.mayRead(CoreField.STATUS)) {
            list.column(Column.text("status", "members.column.member.status", Row::status));
        }
        list.column(Column.<Row>badge("state", "members.state", MemberList::state));
        if (rights.mayRead(CoreField.EMAILS)) {
            list.column(Column.text("email", "members.email", Row::email));
        }
        if (rights.mayRead(CoreField.PHONES)) {
            list.column(Column.text("phone", "members.phone", Row::phone));
        }
        if (rights.mayRead(CoreField.ADDRESSES)) {
            list.column(Column.text("city", "members.column.address.city", Row::city));
        }
        for (var field : own) {
            list.column(
                    Column.text(column(field), field.name(), row -> row.own().get(field.id())));
        }
        return list.column(Column.<Row>day("registered", "members.column.member.registered", Row::registered)
                .sortedBy("registered", "date"));
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

    private static String column(CustomField field) {
        return "own" + field.id().value();
    }

    private static String selected(List<CustomField> own) {
        return own.stream()
                .map(field -> """
                        , (select array_agg(coalesce(c.label, v.value) order by v.place)
                           from members.field_value v left join members.field_choice c on c.id = v.choice
                           where v.member = m.id and v.field = %d) as %s""".formatted(field.id().value(), column(field)))
                .collect(Collectors.joining());
    }

    private static Row row(ResultSet row, List<CustomField> own) throws SQLException {
        var values = new HashMap<FieldId, String>();
        for (var field : own) {
            var held = row.getArray(column(field));
            if (held != null) {
                values.put(
                        field.id(),
                        Arrays.stream((String[]) held.getArray())
                                .map(value -> FieldForm.words(field, FieldValue.text(value)))
                                .collect(Collectors.joining(", ")));
            }
        }
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
                row.getObject("registered", LocalDate.class),
                values);
    }
}
