package coop.cabas.privacy.web;

import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDate;

/** Requests about personal data: those that wait first, by their last day. */
final class RequestList {

    private RequestList() {}

    record Row(
            long id,
            String person,
            String kind,
            LocalDate received,
            LocalDate due,
            @Nullable LocalDate answered,
            @Nullable String outcome,
            boolean late) {}

    static SqlList<Row> of(JdbcClient jdbc) {
        return SqlList.of(jdbc, "privacy.requests", """
                        select r.id, r.person, r.kind, r.received, r.due, r.answered, r.outcome,
                               coalesce(r.answered, :today) > r.due as late
                        from privacy.request r where :all or r.answered is null
                        """, new SimplePropertyRowMapper<>(Row.class), "id", "bigint")
                .column(Column.<Row>text("person", "privacy.request.person", Row::person)
                        .linking(row -> "/privacy/requests/" + row.id())
                        .sortedBy("person", "text"))
                .column(Column.<Row>text(
                        "kind",
                        "privacy.request.kind",
                        row -> coop.cabas.shared.Message.of("privacy.right." + row.kind())))
                .column(Column.<Row>day("received", "privacy.request.received", Row::received)
                        .sortedBy("received", "date"))
                .column(Column.<Row>day("due", "privacy.request.due", Row::due).sortedBy("due", "date"))
                .column(Column.day("answered", "privacy.request.answered", Row::answered))
                .column(Column.badge("state", "privacy.request.state", RequestList::state))
                .orderedBy("due", "date", false)
                .searching("person")
                .build();
    }

    private static Badge state(Row row) {
        if (row.outcome() != null) {
            return Badge.of(row.late() ? Badge.Tone.WARNING : Badge.Tone.GOOD, "privacy.outcome." + row.outcome());
        }
        return row.late()
                ? Badge.of(Badge.Tone.BAD, "privacy.request.isLate")
                : Badge.of(Badge.Tone.NEUTRAL, "privacy.request.isOpen");
    }
}
