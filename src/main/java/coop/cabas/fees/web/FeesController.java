package coop.cabas.fees.web;

import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.FeesPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** All fees, who is late, and the parts planned. */
@Controller
@Allow(FeesPermissions.READ)
class FeesController {

    private final SqlList<FeeList.Row> list;
    private final SqlList<LateList.Row> late;
    private final SqlList<InstalmentList.Row> instalments;
    private final FeeTypes types;
    private final Viewer viewer;
    private final Clock clock;

    FeesController(JdbcClient jdbc, FeeTypes types, Viewer viewer, Clock clock) {
        this.list = FeeList.of(jdbc);
        this.late = LateList.of(jdbc);
        this.instalments = InstalmentList.of(jdbc);
        this.types = types;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping("/fees")
    Page fees(ListQuery query) {
        var parameters = new HashMap<String, @Nullable Object>();
        var type = query.filter("type");
        parameters.put("type", type != null && type.matches("\\d{1,18}") ? Long.valueOf(type) : null);
        parameters.put("owed", "true".equals(query.filter("owed")));
        return new FeesPage(list.page(query, parameters), query, types.all(), viewer.may(FeesPermissions.MANAGE));
    }

    @GetMapping("/fees/late")
    Page late(ListQuery query) {
        return new LatePage(late.page(query, Map.of("today", LocalDate.now(clock))));
    }

    @GetMapping("/fees/instalments")
    Page instalments(ListQuery query) {
        var onlyLate = "true".equals(query.filter("late"));
        return new InstalmentsPage(
                instalments.page(query, Map.of("today", LocalDate.now(clock), "late", onlyLate)), onlyLate);
    }
}
