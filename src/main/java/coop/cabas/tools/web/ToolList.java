package coop.cabas.tools.web;

import static coop.cabas.ui.table.Badge.Tone.GOOD;
import static coop.cabas.ui.table.Badge.Tone.INFO;
import static coop.cabas.ui.table.Badge.Tone.NEUTRAL;
import static coop.cabas.ui.table.Badge.Tone.WARNING;

import coop.cabas.shared.Message;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.Tool.Status;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Every tool of the register. */
final class ToolList {

    private ToolList() {}

    record Row(
            long id,
            String name,
            Kind kind,
            String purpose,
            Status status,
            Criticality criticality,
            @Nullable String circles,
            @Nullable String owner,
            @Nullable String version,
            String code) {}

    /** What suits a screen. */
    static SqlList<Row> forPage(JdbcClient jdbc) {
        return common(jdbc).build();
    }

    /** With what one takes away as a file besides. */
    static SqlList<Row> forExport(JdbcClient jdbc) {
        return common(jdbc)
                .column(Column.text("kind", "tools.kind", row -> Message.of("tools.kind." + row.kind())))
                .column(Column.text("purpose", "tools.purpose", Row::purpose))
                .column(Column.text("code", "tools.code", Row::code))
                .build();
    }

    private static SqlList.Builder<Row> common(JdbcClient jdbc) {
        return SqlList.of(jdbc, "tools.list", """
                        select t.id, t.code, t.name, t.kind, t.purpose, t.status, t.criticality,
                               array_position(array['LOW', 'MEDIUM', 'HIGH', 'VITAL'], t.criticality) as weight,
                               array_position(array['IN_USE', 'BEING_REPLACED', 'CONSIDERED', 'FOR_MEMORY', 'RETIRED'], t.status)
                                   as standing,
                               (select string_agg(c.name, ', ' order by lower(c.name))
                                from tools.client k join circles.circle_state c on c.id = k.circle and c.past is null
                                where k.tool = t.id and k.ended is null) as circles,
                               (select r.name from circles.role_state r where r.id = t.owner and r.past is null) as owner,
                               (select string_agg(distinct i.version, ', ')
                                from tools.environment e cross join lateral (
                                    select version from tools.installation where environment = e.id
                                    order by installed desc, id desc limit 1) i
                                where e.tool = t.id and e.live and e.ended is null) as version
                        from tools.tool t
                        where (cast(:kind as text) is null or t.kind = :kind)
                          and (cast(:status as text) is null or t.status = :status)
                          and (cast(:circle as bigint) is null
                               or exists (select from tools.client k where k.tool = t.id and k.circle = :circle and k.ended is null))
                        """, ToolList::row, "id", "bigint")
                .column(Column.<Row>text("name", "tools.name", Row::name)
                        .linking(row -> "/tools/" + row.id())
                        .sortedBy("lower(name)", "text"))
                .column(Column.<Row>badge("status", "tools.status", row -> badge(row.status()))
                        .sortedBy("standing", "int"))
                .column(Column.<Row>text(
                                "criticality",
                                "tools.criticality",
                                row -> Message.of("tools.criticality." + row.criticality()))
                        .sortedBy("weight", "int"))
                .column(Column.<Row>text(
                        "circles",
                        "tools.circles",
                        row -> row.circles() == null ? Message.of("tools.circles.all") : row.circles()))
                .column(Column.text("owner", "tools.owner", Row::owner))
                .column(Column.text("version", "tools.version", Row::version))
                .orderedBy("lower(name)", "text", false)
                .searching(
                        "name || ' ' || code || ' ' || purpose || ' ' || coalesce(circles, '') || ' ' || coalesce(owner, '')");
    }

    static Badge badge(Status status) {
        var tone = switch (status) {
            case IN_USE -> GOOD;
            case BEING_REPLACED -> WARNING;
            case CONSIDERED -> INFO;
            case RETIRED, FOR_MEMORY -> NEUTRAL;
        };
        return Badge.of(tone, "tools.status." + status);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("name"),
                Kind.valueOf(row.getString("kind")),
                row.getString("purpose"),
                Status.valueOf(row.getString("status")),
                Criticality.valueOf(row.getString("criticality")),
                row.getString("circles"),
                row.getString("owner"),
                row.getString("version"),
                row.getString("code"));
    }
}
