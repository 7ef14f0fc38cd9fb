package coop.cabas.sales.web;

import coop.cabas.shared.Message;
import coop.cabas.ui.table.Badge;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is missing between the files, and what agrees beside the days' totals. */
@Component
class Agreements {

    /** Longer lists than this tell no more; the JSON has them whole. */
    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    Agreements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Table<Missing> missing() {
        var columns = List.<Column<Missing>>of(
                Column.text("kind", "sales.kind", row -> Message.of("sales.kind." + row.kind())),
                Column.day("from", "sales.from", Missing::fromDay),
                Column.day("to", "sales.to", Missing::toDay));
        return Table.of("sales.missing", columns, rows("""
                select kind, from_day, to_day from sales.missing_days order by to_day desc, kind""", Missing.class));
    }

    Table<Gap> gaps() {
        var columns = List.<Column<Gap>>of(
                Column.text("sequence", "sales.sequence", row -> Message.of("sales.sequence." + row.sequence())),
                Column.text("till", "sales.till", Gap::till),
                Column.text("first", "sales.gap.first", Gap::first),
                Column.text("last", "sales.gap.last", Gap::last),
                Column.day("after", "sales.gap.after", Gap::afterDay),
                Column.day("before", "sales.gap.before", Gap::beforeDay),
                Column.badge(
                        "why",
                        "sales.gap.why",
                        row -> row.daysMissing()
                                ? Badge.of(Badge.Tone.INFO, "sales.gap.daysMissing")
                                : Badge.of(Badge.Tone.BAD, "sales.gap.unexplained")));
        return Table.of("sales.gaps", columns, rows("""
                select sequence, till, first, last, after_day, before_day, days_missing
                from sales.number_gap order by days_missing, before_day desc, sequence""", Gap.class));
    }

    Table<Window> stock() {
        var columns = List.<Column<Window>>of(
                Column.<Window>day("from", "sales.from", Window::fromDay)
                        .linking(row -> "/sales/stock?from=" + row.fromMoment() + "&to=" + row.toMoment()),
                Column.day("to", "sales.to", Window::toDay),
                Column.count("common", "sales.stock.common", Window::common),
                Column.count("exact", "sales.stock.exact", Window::exact),
                Column.count("different", "sales.stock.different", row -> row.common() - row.exact()),
                Column.count("explained", "sales.stock.explained", Window::explained),
                Column.count("new", "sales.stock.new", Window::added),
                Column.text("held", "sales.stock.held", Window::held));
        return Table.of("sales.stockWindows", columns, rows("""
                select w.*, c.*
                from (select * from sales.stock_window order by to_moment desc limit 12) w
                cross join lateral (
                    select count(difference)::int as common, count(*) filter (where abs(difference) < 0.0005)::int as exact,
                           count(*) filter (where abs(difference) >= 0.0005 and abs(difference - keyed_late) < 0.0005)::int as explained,
                           count(*) filter (where stock_before is null)::int as added
                    from sales.stock_equation(w.from_moment, w.to_moment)) c
                order by to_moment desc""", Window.class));
    }

    Table<Invoice> invoices() {
        var columns = List.<Column<Invoice>>of(
                Column.text("invoice", "sales.invoice", Invoice::invoice),
                Column.money("amount", "sales.invoice.amount", Invoice::amount),
                Column.text("notes", "sales.invoice.notes", Invoice::notes),
                Column.money("sum", "sales.invoice.sum", Invoice::notesAmount),
                Column.badge("state", "sales.state", Invoice::state));
        return Table.of("sales.invoices", columns, rows("""
                select invoice, amount, array_to_string(notes, ', ') as notes, notes_amount
                from sales.invoice_balance order by amount = notes_amount, invoice desc""", Invoice.class));
    }

    private <R> List<R> rows(String sql, Class<R> type) {
        return jdbc.sql("select * from (" + sql + ") listed limit " + SHOWN)
                .query(new SimplePropertyRowMapper<>(type))
                .list();
    }

    record Missing(String kind, LocalDate fromDay, LocalDate toDay) {}

    record Gap(
            String sequence,
            int till,
            long first,
            long last,
            LocalDate afterDay,
            LocalDate beforeDay,
            boolean daysMissing) {}

    record Window(
            String fromMoment,
            String toMoment,
            LocalDate fromDay,
            LocalDate toDay,
            int daysWithoutSales,
            int daysWithoutMoves,
            int common,
            int exact,
            int explained,
            int added) {

        /** What the equation lacks, if anything. */
        Message held() {
            return daysWithoutSales + daysWithoutMoves == 0
                    ? Message.of("sales.stock.allHeld")
                    : Message.of("sales.stock.notHeld", daysWithoutSales, daysWithoutMoves);
        }
    }

    record Invoice(String invoice, BigDecimal amount, String notes, BigDecimal notesAmount) {

        Badge state() {
            return notes.isEmpty()
                    ? Badge.of(Badge.Tone.NEUTRAL, "sales.invoice.noNote")
                    : States.agreement(amount.compareTo(notesAmount) == 0);
        }
    }
}
