package coop.cabas.door.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Who looked at which code of which key box, the latest first, and who said that it does not work. */
@Component
class KeyLookList {

    private static final int REPORTS = 10;

    private final JdbcClient jdbc;
    private final SqlList<Line> list;

    KeyLookList(JdbcClient jdbc) {
        this.jdbc = jdbc;
        list = SqlList.of(jdbc, "door.looks", """
                        select l.id, l.at, b.name as box, l.version, coalesce(c.name, l.by) as who, l.member, l.duty
                        from door.key_look l join door.key_box b on b.id = l.box left join members.member_card c on c.id = l.member
                        """, KeyLookList::read, "id", "bigint")
                .column(Column.<Line>moment("at", "door.look.at", Line::at).sortedBy("at", "timestamptz"))
                .column(Column.text("box", "door.box", Line::box))
                .column(Column.<Line>text("who", "door.look.who", Line::who)
                        .linking(line -> line.member() == null ? null : "/members/" + line.member()))
                .column(Column.text(
                        "duty",
                        "door.look.duty",
                        line -> line.duty() == null ? null : Message.of("door.look.for", line.duty())))
                .column(Column.count("version", "door.look.version", Line::version))
                .orderedBy("at", "timestamptz", true)
                .searching("who || ' ' || box")
                .build();
    }

    record Line(
            Instant at,
            String box,
            int version,
            String who,
            @Nullable Long member,
            @Nullable LocalDateTime duty) {}

    Table<Line> page(ListQuery query) {
        return list.page(query, Map.of());
    }

    List<KeyReport> reports(long box) {
        return jdbc.sql("""
                        select r.at, c.name, r.version, r.note from door.key_report r join members.member_card c on c.id = r.member
                        where r.box = :box order by r.id desc limit :most
                        """)
                .param("box", box)
                .param("most", REPORTS)
                .query((row, n) -> new KeyReport(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getString("note")))
                .list();
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("box"),
                row.getInt("version"),
                row.getString("who"),
                row.getObject("member", Long.class),
                row.getObject("duty", LocalDateTime.class));
    }
}
