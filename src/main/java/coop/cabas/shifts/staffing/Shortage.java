package coop.cabas.shifts.staffing;

import coop.cabas.shifts.Shift;

import java.util.List;

/** A shift ahead that does not work yet. @param roles what nobody who is booked can do; may be empty */
public record Shortage(Shift shift, List<String> roles) {

    public Shortage {
        roles = List.copyOf(roles);
    }
}
