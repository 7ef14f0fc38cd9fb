package coop.cabas.door.visits;

import coop.cabas.door.DoorSettings;
import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shifts.accounts.Attendances;
import coop.cabas.shifts.accounts.Ladder;
import coop.cabas.shifts.accounts.Standing;
import coop.cabas.shifts.accounts.Standings;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.calendar.Openings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What shifts have to do with the door: what comes next, who begins and who ends, what helps whoever is behind. */
@Component
class Duties {

    /** From when before a shift a badge says that somebody has come for it. */
    private static final Duration EARLY = Duration.ofMinutes(30);

    /** From when after its beginning they are late. */
    private static final Duration LATE = Duration.ofMinutes(10);

    /** Until when after its end a badge says that they go. */
    private static final Duration AFTER = Duration.ofHours(1);

    private static final int OFFERED = 3;

    /** Begins the keys of sentences by which shifts say how much is missing. */
    static final String SAYS_IT = "shifts.fact.";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Bookings bookings;
    private final Attendances attendances;
    private final Standings standings;
    private final Ladder ladder;
    private final Openings openings;

    Duties(
            JdbcClient jdbc,
            Clock clock,
            Bookings bookings,
            Attendances attendances,
            Standings standings,
            Ladder ladder,
            Openings openings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bookings = bookings;
        this.attendances = attendances;
        this.standings = standings;
        this.ladder = ladder;
        this.openings = openings;
    }

    /** Shifts of today and after that somebody is booked for, the next first. */
    List<Booking> ahead(MemberId member) {
        return bookings.of(member, now().toLocalDate()).stream()
                .filter(booking -> !booking.shiftCancelled())
                .toList();
    }

    /** What the screen says of shifts and hours, as far as the coop wants it. @param behind whether it says already how much is missing */
    List<Message> told(MemberId member, List<Booking> ahead, DoorSettings.Chosen chosen, boolean behind) {
        var told = new ArrayList<Message>();
        if (chosen.nextShift()) {
            ahead.stream()
                    .filter(booking -> booking.starts().isAfter(now()))
                    .findFirst()
                    .ifPresent(next -> told.add(Message.of("door.told.next", next.starts(), next.jobName())));
        }
        if (chosen.balance() && !behind) {
            standings
                    .now(member, now().toLocalDate())
                    .ifPresent(minutes -> told.add(Message.of(
                            minutes < 0 ? "door.told.behind" : "door.told.ahead",
                            Duration.ofMinutes(Math.abs(minutes)))));
        }
        return told;
    }

    /**
     * Says that somebody has come to their shift, or goes from it, when it is the hour for one or the other.
     *
     * @return what the scan meant; null for nothing
     */
    @Nullable
    Message scanned(List<Booking> ahead) {
        var now = now();
        for (var booking : ahead) {
            if (now.isBefore(booking.starts().minus(EARLY))
                    || now.isAfter(booking.ends().plus(AFTER))) {
                continue;
            }
            if (booking.attended() == null && !now.isAfter(booking.ends())) {
                var late = now.isAfter(booking.starts().plus(LATE));
                attendances.mark(
                        booking.id(), late ? Booking.Attended.LATE : Booking.Attended.DONE, Attendances.Source.BADGE);
                write("""
                        insert into door.duty (booking, came) values (:booking, :now) on conflict (booking) do nothing
                        """, booking);
                return Message.of(
                        "door.duty.begins", booking.jobName(), booking.ends().toLocalTime());
            }
            if (now.isAfter(booking.starts().plus(EARLY))
                    && write("update door.duty set went = :now where booking = :booking", booking)) {
                return Message.of("door.duty.ends", booking.jobName());
            }
        }
        return null;
    }

    private boolean write(String sql, Booking booking) {
        return jdbc.sql(sql)
                        .param("booking", booking.id().value())
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                > 0;
    }

    /** What would let them in at once; empty unless it is for their hours that the coop keeps them out. */
    Optional<Remedy> remedy(MemberId member) {
        var steps = ladder.steps();
        return standing(member)
                .filter(standing -> steps.blocks()
                        && (standing.step() == Standing.Step.SUSPENDED || standing.step() == Standing.Step.OUT))
                .map(standing -> new Remedy(
                        openings.of(member).stream().limit(OFFERED).toList(),
                        steps.graceDays() > 0 && standing.step() == Standing.Step.SUSPENDED));
    }

    Optional<Standing> standing(MemberId member) {
        return standings.of(member, now().toLocalDate());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
