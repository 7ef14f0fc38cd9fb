package coop.cabas.shifts.accounts.web;

import coop.cabas.access.Caller;
import coop.cabas.shared.Allow;
import coop.cabas.shifts.ShiftsPermissions;
import coop.cabas.ui.Page;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Who is behind, drops out, or never came: for the office to write or to call. */
@Controller
@Allow(ShiftsPermissions.ACCOUNTS)
class LateController {

    private static final int AN_HOUR = 60;

    /** POP la Coop writes to whoever is between six and nine hours behind: most of them still come back. */
    private static final int DROPPING_FROM = 6;

    private static final int DROPPING_TO = 9;

    private final SqlList<BehindList.Row> behind;
    private final SqlList<NeverList.Row> never;
    private final Caller caller;
    private final Clock clock;

    LateController(JdbcClient jdbc, Caller caller, Clock clock) {
        this.behind = BehindList.of(jdbc);
        this.never = NeverList.of(jdbc);
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping("/shifts/late")
    Page late(ListQuery query) {
        var view = view(query.filter("view"));
        var today = LocalDate.now(clock);
        var spared = "true".equals(query.filter("spared"));
        var dropping = view == LatePage.View.DROPPING;
        var least = Objects.requireNonNullElse(hours(query.filter("least")), dropping ? DROPPING_FROM : 0);
        var most = hours(query.filter("most"));
        if (most == null && dropping) {
            most = DROPPING_TO;
        }
        var table = switch (view) {
            case NEVER, UNSEEN -> never.page(query, Map.of("today", today, "signedIn", view == LatePage.View.UNSEEN));
            case SAVED ->
                behind.page(query, Map.of("today", today, "least", 1L, "most", Long.MAX_VALUE, "spared", true));
            case BEHIND, DROPPING ->
                behind.page(
                        query,
                        Map.of(
                                "today",
                                today,
                                "least",
                                most == null ? Long.MIN_VALUE : (long) -most * AN_HOUR,
                                "most",
                                least == 0 ? -1L : (long) -least * AN_HOUR,
                                "spared",
                                spared));
        };
        return new LatePage(table, view, least, most, spared, caller.may(ShiftsPermissions.PLAN));
    }

    private static LatePage.View view(@Nullable String asked) {
        for (var view : LatePage.View.values()) {
            if (view.name().equals(asked)) {
                return view;
            }
        }
        return LatePage.View.BEHIND;
    }

    private static @Nullable Integer hours(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,4}") ? Integer.valueOf(typed) : null;
    }
}
