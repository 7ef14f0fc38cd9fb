package coop.cabas.shifts.booking;

import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shifts.ShiftsPermissions;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a member is booked for next, on their page. */
@Component
class BookingsPanel implements MemberPanel {

    private static final int SHOWN = 3;

    private final Bookings bookings;
    private final Clock clock;

    BookingsPanel(Bookings bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return ShiftsPermissions.READ;
    }

    @Override
    public boolean isForTheMember() {
        return true;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Optional<Panel> of(MemberId member, boolean own) {
        var next = bookings.of(member, LocalDate.now(clock));
        if (next.isEmpty() && !own) {
            return Optional.empty();
        }
        var lines = next.stream()
                .limit(SHOWN)
                .map(booking -> new Line(
                        Message.of("shifts.panel.when", booking.starts()),
                        Message.of("shifts.panel.job", booking.jobName()),
                        "/shifts/" + booking.shift().value()))
                .toList();
        return Optional.of(new Panel(
                Message.of("shifts.panel"),
                lines,
                own
                        ? List.of(
                                new Action(Message.of("shifts.mine"), "/me/shifts", Allow.SIGNED_IN),
                                new Action(Message.of("shifts.take"), "/shifts", Allow.SIGNED_IN))
                        : List.of()));
    }
}
