package coop.cabas.shifts.staffing.web;

import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.staffing.Statistics;
import coop.cabas.shifts.staffing.Statistics.Figures;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;

/** How well shifts were manned, by job, day of the week or month. */
@Controller
class StatisticsController {

    private static final int USUAL_DAYS = 91;

    private final Statistics statistics;
    private final Clock clock;

    StatisticsController(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/shifts/statistics")
    @Allow(ShiftsPermissions.READ)
    Page statistics(
            ListQuery query,
            @RequestParam(defaultValue = "JOB") Statistics.By by,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        var last = until == null ? LocalDate.now(clock) : until;
        var first = from == null ? last.minusDays(USUAL_DAYS) : from;
        var backwards = last.isBefore(first);
        if (backwards) {
            last = LocalDate.now(clock);
            first = last.minusDays(USUAL_DAYS);
        }
        var rows = statistics.of(by, first, last);
        return new StatisticsPage(
                by, first, last, backwards, Statistics.sum(rows), Table.of("shifts.figures", columns(by), rows, query));
    }

    private static List<Column<Figures>> columns(Statistics.By by) {
        return List.of(
                Column.text("of", "shifts.figures.of." + by, row -> name(by, row.of())),
                Column.count("shifts", "shifts.title", Figures::shifts),
                Column.count("places", "shifts.form.most", Figures::places),
                Column.count("taken", "shifts.figures.taken", Figures::taken),
                Column.percent("fill", "shifts.figures.fill", Figures::fill),
                Column.count("lacking", "shifts.figures.lacking", Figures::lacking),
                Column.count("late", "shifts.figures.late", Figures::late),
                Column.count("absences", "shifts.figures.absences", Figures::absences),
                Column.count("done", "shifts.figures.done", Figures::done));
    }

    private static String name(Statistics.By by, String of) {
        return switch (by) {
            case JOB -> of;
            case WEEKDAY -> DayOfWeek.of(Integer.parseInt(of)).getDisplayName(TextStyle.FULL_STANDALONE, Text.locale());
            case MONTH -> Format.month(YearMonth.parse(of));
        };
    }
}
