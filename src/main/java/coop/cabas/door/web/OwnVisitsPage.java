package coop.cabas.door.web;

import coop.cabas.door.visits.BusyHours;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/** A member's own visits. @param days for which they are kept @param quiet hours at which fewest come; empty while nobody can tell */
public record OwnVisitsPage(List<Line> visits, int days, List<BusyHours.Hour> quiet) implements Page {

    public static String told(BusyHours.Hour hour) {
        return BusyHoursPage.name(hour.day()) + " " + Format.time(LocalTime.of(hour.hour(), 0));
    }

    /** @param door name of the tablet */
    public record Line(Instant at, boolean entered, String door) {}
}
