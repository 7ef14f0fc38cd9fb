package coop.cabas.shifts.staffing.web;

import coop.cabas.shared.Allow;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.shifts.planning.Jobs;
import coop.cabas.shifts.staffing.HeatWeek;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;

/** How well the weeks ahead are manned, for whoever looks after them. */
@Controller
class StaffingController {

    private final Shifts shifts;
    private final Jobs jobs;
    private final SqlList<StaffingList.Row> list;
    private final Viewer viewer;
    private final Clock clock;

    StaffingController(Shifts shifts, Jobs jobs, JdbcClient jdbc, Viewer viewer, Clock clock) {
        this.viewer = viewer;
        this.shifts = shifts;
        this.jobs = jobs;
        this.list = StaffingList.of(jdbc);
        this.clock = clock;
    }

    /** @param weeks 2, 4 or 8; four when something else is asked */
    @GetMapping("/shifts/staffing")
    @Allow(ShiftsPermissions.READ)
    Page ahead(
            ListQuery query,
            @RequestParam(defaultValue = "4") int weeks,
            @RequestParam(required = false) @Nullable Long job) {
        var span = StaffingPage.SPANS.contains(weeks) ? weeks : 4;
        var today = LocalDate.now(clock);
        var until = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(span)
                .minusDays(1);
        var shown = shifts.between(today, until).stream()
                .filter(shift -> job == null || shift.job().value() == job)
                .toList();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("from", today);
        parameters.put("until", until);
        parameters.put("job", job);
        return new StaffingPage(
                HeatWeek.of(shown),
                span,
                jobs.all(),
                job,
                shown.stream().mapToInt(Shift::missing).sum(),
                list.page(query, parameters),
                viewer.may(ShiftsPermissions.MANAGE));
    }
}
