package coop.cabas.mailings.letters.web;

import coop.cabas.ui.Text;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;

/** Letters to members, and who got one. */
final class LetterList {

    private LetterList() {}

    record Row(
            long id,
            String subject,
            String state,
            boolean template,
            Instant changed,
            String author,
            @Nullable Instant goesAt,
            int people) {}

    /** @param delivery what became of it in the outbox; null when it is in none */
    record Got(
            long member,
            String name,
            String address,
            String state,
            @Nullable String delivery,
            @Nullable String problem) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "mailings.letters", """
                        select l.id, l.subject_fr as subject, l.state, l.template, l.changed, coalesce(l.sent_by, l.author) as author, l.goes_at,
                               (select count(*) from mailings.recipient r where r.letter = l.id
                                and r.state in ('WAITING', 'HANDED_OVER', 'TOGETHER')) as people
                        from mailings.letter l
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("subject", "mailings.letter.subject", LetterList::subject)
                        .linking(row -> "/letters/" + row.id()))
                .column(Column.badge("state", "mailings.letter.state", LetterList::state))
                .column(Column.count(
                        "people", "mailings.letter.people", row -> row.people() == 0 ? null : row.people()))
                .column(Column.moment("goes", "mailings.letter.goes", Row::goesAt))
                .column(Column.<Row>moment("changed", "mailings.letter.changed", Row::changed)
                        .sortedBy("changed", "timestamptz"))
                .column(Column.text("author", "mailings.letter.author", Row::author))
                .orderedBy("changed", "timestamptz", true)
                .build();
    }

    /** Of the letter {@code :letter}. */
    static SqlList<Got> recipients(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc, "mailings.recipients", """
                        select r.member, m.name, m.sort_name, r.address, r.state, s.state as delivery, s.problem
                        from mailings.recipient r join members.member_card m on m.id = r.member
                        left join mail.letter_state s on s.id = r.outbox
                        where r.letter = :letter
                        """, new SimplePropertyRowMapper<>(Got.class), "member", "bigint")
                .column(Column.<Got>text("name", "mailings.reminder.member", Got::name)
                        .linking(row -> "/members/" + row.member())
                        .sortedBy("sort_name", "text"))
                .column(Column.badge("state", "mailings.letter.state", LetterList::fate))
                .column(Column.text("address", "mailings.letter.address", Got::address))
                .column(Column.text("problem", "mailings.letter.problem", Got::problem))
                .orderedBy("sort_name", "text", false)
                .searchingIn("sort_name")
                .build();
    }

    private static String subject(Row row) {
        return row.subject().isEmpty() ? Text.t("mailings.letter.untitled") : row.subject();
    }

    private static Badge state(Row row) {
        return row.template()
                ? Badge.of(Badge.Tone.INFO, "mailings.letter.state.MODEL")
                : Badge.of(
                        switch (row.state()) {
                            case "SENT" -> Badge.Tone.GOOD;
                            case "SENDING" -> Badge.Tone.WARNING;
                            default -> Badge.Tone.NEUTRAL;
                        },
                        "mailings.letter.state." + row.state());
    }

    private static Badge fate(Got row) {
        if ("FAILED".equals(row.delivery())) {
            return Badge.of(Badge.Tone.BAD, "mailings.fate.FAILED");
        }
        var sent = "SENT".equals(row.delivery());
        return Badge.of(
                switch (row.state()) {
                    case "HANDED_OVER", "TOGETHER" -> Badge.Tone.GOOD;
                    case "WAITING" -> Badge.Tone.WARNING;
                    default -> Badge.Tone.NEUTRAL;
                },
                sent ? "mailings.fate.SENT" : "mailings.fate." + row.state());
    }
}
