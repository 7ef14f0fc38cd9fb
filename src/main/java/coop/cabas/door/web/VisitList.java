package coop.cabas.door.web;

import coop.cabas.door.Verdict;
import coop.cabas.shared.Message;
import coop.cabas.shared.Zone;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Visits of one day, as long as they have names. */
@Component
class VisitList {

    /** Words for what was wrong with a badge; the others are told by the answer. */
    private static final List<String> TOLD_BY_THE_ANSWER = List.of("", "TOLD", "REFUSED");

    private final SqlList<Line> list;

    VisitList(JdbcClient jdbc) {
        list = SqlList.of(jdbc, "door.visits", """
                        select v.id::text as id, v.at, k.name as kiosk, v.way, v.answer, v.why, v.entered, v.let_in, v.offline, v.remark,
                               v.member, c.name, c.number
                        from door.visit v join door.kiosk k on k.id = v.kiosk left join members.member_card c on c.id = v.member
                        where v.day = :day
                        """, VisitList::read, "id", "text")
                .column(Column.text("at", "door.at", Line::at))
                .column(Column.<Line>text("name", "door.who", Line::name)
                        .linking(line -> line.member() == null ? null : "/members/" + line.member())
                        .sortedBy("coalesce(name, '')", "text"))
                .column(Column.badge("answer", "door.answer", Line::badge))
                .column(Column.text("why", "door.whyOf", VisitList::why))
                .column(Column.text("letIn", "door.letIn", Line::letIn))
                .column(Column.text("kiosk", "door.kiosk", Line::kiosk))
                .column(Column.text("remark", "door.remark", VisitList::remark))
                .orderedBy("at", "timestamptz", true)
                .searching(
                        "coalesce(name, '') || ' ' || coalesce(number, '') || ' ' || coalesce(let_in, '') || ' ' || kiosk")
                .build();
    }

    Table<Line> of(LocalDate day, ListQuery query) {
        return list.page(query, Map.of("day", day));
    }

    private static @Nullable Message why(Line line) {
        return TOLD_BY_THE_ANSWER.contains(line.why()) ? null : Message.of("door.why." + line.why());
    }

    private static @Nullable Message remark(Line line) {
        if (line.remark() != null) {
            return Message.of("door.remark." + line.remark());
        }
        return line.offline() ? Message.of("door.answeredAlone") : null;
    }

    private static Line read(ResultSet row, int n) throws SQLException {
        return new Line(
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(Zone.PARIS)
                        .toLocalTime(),
                row.getString("kiosk"),
                row.getString("answer"),
                row.getString("why"),
                row.getString("let_in"),
                row.getBoolean("offline"),
                row.getString("remark"),
                row.getObject("member", Long.class),
                row.getString("name"));
    }

    record Line(
            LocalTime at,
            String kiosk,
            String answer,
            String why,
            @Nullable String letIn,
            boolean offline,
            @Nullable String remark,
            @Nullable Long member,
            @Nullable String name) {

        Badge badge() {
            var tone = Verdict.valueOf(answer) == Verdict.YES
                    ? Badge.Tone.GOOD
                    : Verdict.valueOf(answer) == Verdict.BUT ? Badge.Tone.WARNING : Badge.Tone.BAD;
            return Badge.of(tone, "door.answered." + answer);
        }
    }
}
