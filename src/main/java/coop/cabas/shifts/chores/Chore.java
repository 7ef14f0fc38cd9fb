package coop.cabas.shifts.chores;

import coop.cabas.shifts.ChoreId;

import java.time.LocalDate;

/**
 * Work without an hour.
 *
 * @param minutes of it in all
 * @param due last day on which it can be done
 * @param declared minutes that members say they did, those refused left out
 * @param ended whether nobody is asked for it any more
 */
public record Chore(ChoreId id, String name, String help, int minutes, LocalDate due, int declared, boolean ended) {

    /** Minutes that nobody has declared yet. */
    public int left() {
        return Math.max(0, minutes - declared);
    }

    boolean isOpen(LocalDate today) {
        return !ended && !due.isBefore(today);
    }
}
