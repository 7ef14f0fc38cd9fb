package coop.cabas.shifts.regulars;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.accounts.LeaveFollower;
import coop.cabas.shifts.planning.Weeks;
import coop.cabas.ui.Format;
import coop.cabas.ui.Text;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;

/** Whoever is away for long leaves their fixed places to others. */
@Component
class FixedLeaves implements LeaveFollower {

    private final FixedPlaces places;
    private final FixedBookings bookings;
    private final Weeks weeks;

    FixedLeaves(FixedPlaces places, FixedBookings bookings, Weeks weeks) {
        this.places = places;
        this.bookings = bookings;
        this.weeks = weeks;
    }

    @Override
    public List<String> held(MemberId member) {
        return places.of(member).stream()
                .map(fixed -> {
                    var slot = weeks.slot(fixed.slot());
                    return Text.t(
                            "shifts.fixed.at",
                            fixed.jobName(),
                            slot.weekday().getDisplayName(TextStyle.FULL_STANDALONE, Text.locale()),
                            Format.time(slot.starts()));
                })
                .toList();
    }

    @Override
    public void giveUp(MemberId member, LocalDate from, String reason) {
        places.of(member).forEach(fixed -> bookings.giveUp(fixed.id(), from.minusDays(1), reason));
    }
}
