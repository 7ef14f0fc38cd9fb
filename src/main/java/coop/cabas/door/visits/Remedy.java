package coop.cabas.door.visits;

import coop.cabas.shifts.Shift;

import java.util.List;

/**
 * What lets somebody in at once who is refused for their hours.
 *
 * @param shifts that they may book, those that need somebody most first
 * @param grace whether the coop gives them a few days at the door
 */
public record Remedy(List<Shift> shifts, boolean grace) {

    public Remedy {
        shifts = List.copyOf(shifts);
    }
}
