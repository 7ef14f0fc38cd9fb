package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.planning.Difference;
import coop.cabas.ui.Page;

import java.time.LocalDate;
import java.util.List;

/** What laying out would do, before it does. @param horizon until when it is done each morning */
public record LayoutPage(List<Difference> differences, LocalDate until, LocalDate horizon) implements Page {

    private static final int SHOWN = 200;

    public List<Difference> shown() {
        return differences.stream().limit(SHOWN).toList();
    }

    public int more() {
        return Math.max(0, differences.size() - SHOWN);
    }

    public boolean writes() {
        return differences.stream().anyMatch(Difference::writes);
    }
}
