package coop.cabas.shifts.intake;

import coop.cabas.members.intake.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.LocalTime;

/** Kinds of work, typical weeks and what they ask for, closings, reasons for leaves, as an import fills them. */
@Component
public class ShiftShelves {

    /** See {@code shifts.job}. */
    public record Job(String name, String help, boolean ended) {}

    /** See {@code shifts.week}. */
    public record Week(String name) {}

    /** See {@code shifts.slot}. */
    public record Slot(
            long week,
            int weekday,
            @Nullable Integer letter,
            LocalTime starts,
            int minutes,
            long job,
            int least,
            int most) {}

    /** Days on which the shop is closed, see {@code shifts.closing}. */
    public record Closing(LocalDate since, LocalDate until, String why) {}

    /** See {@code shifts.leave_kind}. */
    public record LeaveKind(String name, boolean mayShop, boolean mayHelp, boolean own) {}

    private final Shelf<Job> jobs;
    private final Shelf<Week> weeks;
    private final Shelf<Slot> slots;
    private final Shelf<Closing> closings;
    private final Shelf<LeaveKind> leaveKinds;

    ShiftShelves(JdbcClient jdbc) {
        jobs = new Shelf<>(jdbc, "shifts.job", Job.class);
        weeks = new Shelf<>(jdbc, "shifts.week", Week.class);
        slots = new Shelf<>(jdbc, "shifts.slot", Slot.class);
        closings = new Shelf<>(jdbc, "shifts.closing", Closing.class);
        leaveKinds = new Shelf<>(jdbc, "shifts.leave_kind", LeaveKind.class);
    }

    public Shelf<Job> jobs() {
        return jobs;
    }

    public Shelf<Week> weeks() {
        return weeks;
    }

    public Shelf<Slot> slots() {
        return slots;
    }

    public Shelf<Closing> closings() {
        return closings;
    }

    public Shelf<LeaveKind> leaveKinds() {
        return leaveKinds;
    }
}
