package coop.cabas.door.web;

import coop.cabas.ui.Page;

import java.time.Instant;
import java.util.List;

/** A member's own visits. @param days for which they are kept */
public record OwnVisitsPage(List<Line> visits, int days) implements Page {

    /** @param door name of the tablet */
    public record Line(Instant at, boolean entered, String door) {}
}
