package coop.cabas.mail.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The letters, the latest first. */
final class OutboxList {

    private OutboxList() {}

    record Row(long id, Instant created, String recipient, String subject, String state, int attempts) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(
                        jdbc,
                        "mail.outbox",
                        """
                        select id, created, recipient, subject, state, attempts from mail.message
                        where cast(:state as text) is null or state = :state
                        """,
                        (row, n) -> new Row(
                                row.getLong("id"),
                                row.getObject("created", OffsetDateTime.class).toInstant(),
                                row.getString("recipient"),
                                row.getString("subject"),
                                row.getString("state"),
                                row.getInt("attempts")),
                        "id",
                        "bigint")
                .column(Column.<Row>text("subject", "mail.subject", Row::subject)
                        .linking(row -> "/mail/" + row.id()))
                .column(Column.text("recipient", "mail.recipient", Row::recipient))
                .column(Column.moment("created", "mail.created", Row::created))
                .column(Column.badge("state", "mail.state", row -> state(row.state())))
                .column(Column.count("attempts", "mail.attempts", Row::attempts))
                .orderedBy("id", "bigint", true)
                .searching("subject || ' ' || recipient")
                .build();
    }

    static Badge state(String state) {
        return switch (state) {
            case "SENT" -> Badge.of(Badge.Tone.GOOD, "mail.state.SENT");
            case "FAILED" -> Badge.of(Badge.Tone.BAD, "mail.state.FAILED");
            default -> Badge.of(Badge.Tone.INFO, "mail.state.WAITING");
        };
    }
}
