package coop.cabas.door.web;

import coop.cabas.door.DoorSettings;
import coop.cabas.door.visits.BusyHours;
import coop.cabas.members.Myself;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A member's own visits, as long as they are kept. */
@Controller
class OwnVisitsController {

    private static final int MOST = 200;
    private static final int QUIET = 3;
    private static final int QUIET_WEEKS = 8;

    private final JdbcClient jdbc;
    private final DoorSettings settings;
    private final BusyHours hours;
    private final Clock clock;
    private final Myself myself;

    OwnVisitsController(JdbcClient jdbc, DoorSettings settings, BusyHours hours, Clock clock, Myself myself) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.hours = hours;
        this.clock = clock;
        this.myself = myself;
    }

    @GetMapping("/me/visits")
    @Allow(Allow.SIGNED_IN)
    Page visits() {
        var visits = jdbc.sql("""
                        select v.at, v.entered, k.name from door.visit v join door.kiosk k on k.id = v.kiosk
                        where v.member = :me order by v.at desc limit :most
                        """)
                .param("me", myself.id().value())
                .param("most", MOST)
                .query((row, n) -> new OwnVisitsPage.Line(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("entered"),
                        row.getString("name")))
                .list();
        var today = LocalDate.now(clock);
        return new OwnVisitsPage(
                visits,
                settings.chosen().keptDays(),
                hours.quietest(today.minusWeeks(QUIET_WEEKS), today.minusDays(1), QUIET));
    }
}
