package coop.cabas.mailings.reminders.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.LocalDate;

/** What was done, the latest first. */
final class ReminderList {

    private ReminderList() {}

    /** @param delivery what became of the letter; null when there was none */
    record Row(
            String id,
            Instant at,
            long member,
            String name,
            String rule,
            LocalDate due,
            String state,
            @Nullable String delivery) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "mailings.reminder.list", """
                        select r.rule || '-' || r.member || '-' || r.item || '-' || r.due as id, r.at, r.member, m.name, m.sort_name,
                               u.name as rule, r.due, r.state, l.state as delivery
                        from mailings.reminder r join mailings.reminder_rule u on u.id = r.rule
                        join members.member_card m on m.id = r.member
                        left join mail.letter_state l on l.id = r.letter
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "text")
                .column(Column.<Row>moment("at", "mailings.reminder.at", Row::at)
                        .sortedBy("at", "timestamptz"))
                .column(Column.<Row>text("name", "mailings.reminder.member", Row::name)
                        .linking(row -> "/members/" + row.member() + "/reminders"))
                .column(Column.text("rule", "mailings.rule", Row::rule))
                .column(Column.day("due", "mailings.reminder.due", Row::due))
                .column(Column.badge("state", "mailings.reminder.state", ReminderList::state))
                .orderedBy("at", "timestamptz", true)
                .searchingIn("sort_name")
                .build();
    }

    private static Badge state(Row row) {
        return switch (row.state()) {
            case "SENT" ->
                "FAILED".equals(row.delivery())
                        ? Badge.of(Badge.Tone.BAD, "mailings.reminder.state.FAILED")
                        : Badge.of(Badge.Tone.GOOD, "mailings.reminder.state.SENT");
            case "NO_EMAIL" -> Badge.of(Badge.Tone.WARNING, "mailings.reminder.state.NO_EMAIL");
            default -> Badge.of(Badge.Tone.NEUTRAL, "mailings.reminder.state.OVERTAKEN");
        };
    }
}
