package coop.cabas.indicators.web;

import static coop.cabas.ui.Text.t;

import coop.cabas.indicators.IndicatorsPermissions;
import coop.cabas.indicators.figures.Activity;
import coop.cabas.indicators.figures.Coverage;
import coop.cabas.indicators.figures.Hours;
import coop.cabas.indicators.figures.Hours.Hour;
import coop.cabas.indicators.figures.Hours.Weekday;
import coop.cabas.indicators.figures.Indicator;
import coop.cabas.indicators.figures.Ratio;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** How many come, when, and what they spend. */
@Controller
@Allow(IndicatorsPermissions.READ)
class TicketsController {

    private static final String PATH = Theme.TICKETS.path();

    private final Scopes scopes;
    private final Activity activity;
    private final Hours hours;
    private final Coverage coverage;

    TicketsController(Scopes scopes, Activity activity, Hours hours, Coverage coverage) {
        this.scopes = scopes;
        this.activity = activity;
        this.hours = hours;
        this.coverage = coverage;
    }

    @GetMapping("/indicators/tickets")
    Page page(PeriodForm form, @RequestParam(name = "step", required = false) @Nullable String asked) {
        var scope = scopes.of(form);
        var period = scope.period();
        var compared = scope.compared();
        var step = ActivityTables.step(asked, period);
        var now = activity.of(period);
        var before = compared == null ? null : activity.of(compared);
        var slices = activity.by(step, period);
        var hoursOfWeek = hours.of(period);
        var tiles = Stream.of(Indicator.TICKETS, Indicator.AVERAGE_TICKET, Indicator.REFUNDS)
                .map(indicator -> Tile.of(indicator, now, before, scope.at(PATH) + "#activity"))
                .toList();
        return new FiguresPage(
                t("indicators.theme.tickets"),
                Theme.TICKETS,
                PATH,
                scope,
                List.of(),
                tiles,
                List.of(
                        Charts.along(
                                "tickets",
                                t("indicators.chart.tickets." + step.name()),
                                Indicator.TICKETS,
                                step,
                                scope,
                                slices,
                                compared == null ? List.of() : activity.by(step, compared)),
                        Charts.heat(t("indicators.chart.heat"), hoursOfWeek)),
                List.of(
                        Section.of(t("indicators.section.weekdays"), Indicator.TURNOVER_PER_DAY, weekdays(scope)),
                        Section.of(t("indicators.section.hours"), Indicator.HOURS, hours(scope, hoursOfWeek))
                                .on(coverage.of(Indicator.HOURS, period)),
                        ActivityTables.section(
                                t("indicators.section.activity"),
                                Indicator.TICKETS,
                                PATH,
                                scope,
                                step,
                                slices,
                                Indicator.TICKETS,
                                Indicator.AVERAGE_TICKET,
                                Indicator.REFUNDS,
                                Indicator.TURNOVER_INCL)));
    }

    private Table<Weekday> weekdays(Scope scope) {
        return Sheet.of(
                "indicators.weekdays",
                PATH,
                scope,
                List.of(
                        Column.<Weekday>text(
                                "weekday", "indicators.column.weekday", day -> Words.weekday(day.weekday())),
                        Column.<Weekday>count("days", "indicators.column.days", Weekday::days),
                        Column.<Weekday>money(
                                "turnover", "indicators.column.turnoverADay", day -> Ratio.cents(day.turnover())),
                        Column.<Weekday>number(
                                "tickets", "indicators.column.ticketsADay", day -> oneDecimal(day.tickets()))),
                hours.weekdays(scope.period()));
    }

    private static Table<Hour> hours(Scope scope, List<Hour> hours) {
        return Sheet.of(
                "indicators.hours",
                PATH,
                scope,
                List.of(
                        Column.<Hour>text(
                                "weekday", "indicators.column.weekday", hour -> Words.weekday(hour.weekday())),
                        Column.<Hour>text("hour", "indicators.column.hour", hour -> Words.hour(hour.hour())),
                        Column.<Hour>count("tickets", "indicators.column.tickets", Hour::tickets),
                        Column.<Hour>money("amount", "indicators.column.ttc", Hour::amount),
                        Column.<Hour>money("average", "indicators.column.turnoverADay", Hour::average),
                        Column.<Hour>number(
                                "averageTickets",
                                "indicators.column.ticketsADay",
                                hour -> oneDecimal(hour.averageTickets()))),
                hours);
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(1, RoundingMode.HALF_UP);
    }
}
