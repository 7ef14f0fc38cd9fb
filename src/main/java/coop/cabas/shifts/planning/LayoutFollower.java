package coop.cabas.shifts.planning;

import coop.cabas.shifts.ShiftId;

import java.time.LocalDate;
import java.util.Set;

/** What else comes from the typical weeks when shifts are laid out. Contributed as a bean. */
public interface LayoutFollower {

    /** Shifts of days between two, included, that are not as their slot asks for, of what this bean copies. */
    default Set<ShiftId> differing(LocalDate since, LocalDate until) {
        return Set.of();
    }

    /** In the same act, once the shifts of days between two, included, are laid out; again and again for the same days. */
    void laidOut(LocalDate since, LocalDate until);
}
