package coop.cabas.fees.reports;

import coop.cabas.fees.FeesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who owes what; what came in by type and month, and by way to pay. */
@Controller
@RequestMapping("/fees/reports")
@Allow(FeesPermissions.READ)
class ReportsController {

    private static final List<Column<Sums.OwedOfType>> BY_TYPE = List.of(
            Column.text("type", "fees.type", Sums.OwedOfType::type),
            Column.count("people", "fees.report.people", Sums.OwedOfType::people),
            Column.count("fees", "fees.title", Sums.OwedOfType::fees),
            Column.money("owed", "fees.owed", Sums.OwedOfType::owed));
    private static final List<Column<Sums.ByMethod>> BY_METHOD = List.of(
            Column.text("method", "fees.method", ReportsController::method),
            Column.count("payments", "fees.payments", Sums.ByMethod::payments),
            Column.money("received", "fees.report.received", Sums.ByMethod::received),
            Column.money("reversed", "fees.report.reversed", Sums.ByMethod::reversed),
            Column.money("net", "fees.report.net", Sums.ByMethod::net));
    private static final List<Column<Sums.Month>> MONTHS = List.of(
            Column.text("month", "fees.report.month", row -> Format.month(row.month())),
            Column.text("type", "fees.type", row -> row.type() == null ? Text.t("fees.payment.rest") : row.type()),
            Column.text("kind", "fees.type.kind", row -> row.kind() == null ? null : Text.t("fees.kind." + row.kind())),
            Column.money("expected", "fees.report.expected", Sums.Month::expected),
            Column.money("received", "fees.report.received", Sums.Month::received));

    private final SqlList<DebtorList.Row> debtors;
    private final Sums sums;
    private final Clock clock;

    ReportsController(JdbcClient jdbc, Sums sums, Clock clock) {
        this.debtors = DebtorList.of(jdbc);
        this.sums = sums;
        this.clock = clock;
    }

    @GetMapping
    Page owed(ListQuery query) {
        var types = sums.owedByType();
        var tables = new ArrayList<Table<?>>();
        tables.add(debtors.page(query, Map.of("today", today())));
        tables.add(Table.of("fees.owedByType", BY_TYPE, types));
        var figures = Map.of("fees.owed", sum(types, Sums.OwedOfType::owed));
        return new ReportPage("owed", figures, tables, null, null, null);
    }

    @GetMapping("/months")
    Page months(ListQuery query, @RequestParam(required = false) @Nullable Integer year) {
        var chosen = year == null || year < 1900 || year > 2999 ? today().getYear() : year;
        var rows = sums.months(chosen);
        var figures = new LinkedHashMap<String, BigDecimal>();
        figures.put("fees.report.expected", sum(rows, Sums.Month::expected));
        figures.put("fees.report.fees", sum(of(rows, "FEE"), Sums.Month::received));
        figures.put("fees.report.gifts", sum(of(rows, "DONATION"), Sums.Month::received));
        figures.put("fees.report.all", sum(rows, Sums.Month::received));
        return new ReportPage(
                "months", figures, List.of(Table.of("fees.months", MONTHS, rows, query)), null, null, chosen);
    }

    @GetMapping("/methods")
    Page methods(
            ListQuery query,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var start = from == null ? today().withDayOfMonth(1) : from;
        var end = to == null ? today() : to;
        var rows = sums.byMethod(start, end);
        return new ReportPage(
                "methods",
                Map.of("fees.report.net", sum(rows, Sums.ByMethod::net)),
                List.of(Table.of("fees.methods.sums", BY_METHOD, rows, query)),
                start,
                end,
                null);
    }

    private static String method(Sums.ByMethod row) {
        return row.method() == null ? Text.t("fees.method.unknown") : row.method();
    }

    private static List<Sums.Month> of(List<Sums.Month> rows, String kind) {
        return rows.stream().filter(row -> kind.equals(row.kind())).toList();
    }

    private static <R> BigDecimal sum(List<R> rows, Function<R, BigDecimal> amount) {
        return rows.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
