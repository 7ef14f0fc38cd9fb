package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.planning.Slot;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.ui.Page;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;

/** A typical week: what it asks for on each day, and the form for more. */
public record WeekPage(Weeks.Week week, Map<DayOfWeek, List<Slot>> days, SlotForm slot) implements Page {

    @Override
    public int status() {
        return slot.form().status();
    }

    public String path() {
        return "/shifts/planning/weeks/" + week.id().value();
    }
}
