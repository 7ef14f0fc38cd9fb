package coop.cabas.sales.web;

import coop.cabas.sales.DayBalance;
import coop.cabas.sales.Reconciliation;
import coop.cabas.shared.Message;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One day of the till.
 *
 * @param balance journal against sale lines; null when neither states a sale
 * @param shown which rows are listed: {@link #LINES}, {@link #TICKETS} or {@link #MOVES}
 * @param rows the rows
 * @param sources the files that are believed for the day
 */
public record DayPage(LocalDate day, @Nullable DayBalance balance, String shown, Table<?> rows, Table<Source> sources)
        implements Exportable.OfOne {

    @Override
    public Table<?> table() {
        return rows;
    }

    static final String LINES = "lines";
    static final String TICKETS = "tickets";
    static final String MOVES = "moves";

    /** What can be listed, in order. */
    public static final List<String> SHOWABLE = List.of(LINES, TICKETS, MOVES);

    public Badge state() {
        return balance == null ? Badge.of(Badge.Tone.NEUTRAL, "sales.day.nothing") : States.of(balance.state());
    }

    /** A file believed for the day, and who brought it. */
    public record Source(
            String kind,
            String name,
            long batch,
            String author,
            @Nullable Instant appliedAt) {}

    /** Reads all but the rows. */
    @Component
    static class Query {

        private final JdbcClient jdbc;
        private final Reconciliation reconciliation;

        Query(JdbcClient jdbc, Reconciliation reconciliation) {
            this.jdbc = jdbc;
            this.reconciliation = reconciliation;
        }

        DayPage of(LocalDate day, String shown, Table<?> rows) {
            var balance = reconciliation.days(day, day);
            return new DayPage(day, balance.isEmpty() ? null : balance.getFirst(), shown, rows, sources(day));
        }

        private Table<Source> sources(LocalDate day) {
            var columns = List.<Column<Source>>of(
                    Column.text("kind", "sales.kind", row -> Message.of("sales.kind." + row.kind())),
                    Column.<Source>text("name", "sales.file", Source::name)
                            .linking(row -> "/imports/aemsoft/" + row.batch()),
                    Column.text("author", "sales.author", Source::author),
                    Column.moment("applied", "sales.appliedAt", Source::appliedAt));
            var rows = jdbc.sql("""
                            select c.kind, p.name, p.batch_id, p.author, p.applied_at
                            from sales.covered_day c join imports.provenance p using (file_id)
                            where c.day = :day
                            order by c.kind
                            """)
                    .param("day", day)
                    .query((row, n) -> new Source(
                            row.getString("kind"),
                            row.getString("name"),
                            row.getLong("batch_id"),
                            row.getString("author"),
                            instant(row.getObject("applied_at", OffsetDateTime.class))))
                    .list();
            return Table.of("sales.day.sources", columns, rows);
        }

        private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }
    }
}
