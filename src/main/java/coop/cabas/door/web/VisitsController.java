package coop.cabas.door.web;

import coop.cabas.door.DoorPermissions;
import coop.cabas.door.visits.BusyHours;
import coop.cabas.door.visits.VisitDay;
import coop.cabas.door.visits.VisitDays;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.Column;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who came, day by day. */
@Controller
@RequestMapping("/door")
@Allow(DoorPermissions.VISITS)
class VisitsController {

    private static final int USUAL_DAYS = 27;
    private static final int USUAL_WEEKS = 8;

    private final VisitDays days;
    private final VisitList visits;
    private final BusyHours hours;
    private final Clock clock;

    VisitsController(VisitDays days, VisitList visits, BusyHours hours, Clock clock) {
        this.days = days;
        this.visits = visits;
        this.hours = hours;
        this.clock = clock;
    }

    @GetMapping
    Page days(
            ListQuery query,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {
        var last = until == null ? LocalDate.now(clock) : until;
        var first = from == null || from.isAfter(last) ? last.minusDays(USUAL_DAYS) : from;
        return new VisitDaysPage(first, last, Table.of("door.days", columns(), days.between(first, last), query));
    }

    @GetMapping("/days/{day}")
    Page day(ListQuery query, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return new VisitDayPage(day, days.between(day, day).stream().findFirst().orElse(null), visits.of(day, query));
    }

    /** When people come; whole days alone count. */
    @GetMapping("/hours")
    Page hours(@RequestParam(required = false) @Nullable Integer weeks) {
        var span = weeks != null && BusyHoursPage.SPANS.contains(weeks) ? weeks : USUAL_WEEKS;
        var today = LocalDate.now(clock);
        return new BusyHoursPage(span, hours.between(today.minusWeeks(span), today.minusDays(1)));
    }

    private static List<Column<VisitDay>> columns() {
        return List.of(
                Column.<VisitDay>day("day", "door.day", VisitDay::day).linking(row -> "/door/days/" + row.day()),
                Column.count("visits", "door.visits", VisitDay::visits),
                Column.count("entered", "door.entered", VisitDay::entered),
                Column.count("refused", "door.refusedPeople", VisitDay::refused),
                Column.count("letIn", "door.letIn", VisitDay::letIn),
                Column.count("offline", "door.offline", VisitDay::offline),
                Column.count("tickets", "door.tickets", VisitDay::tickets));
    }
}
