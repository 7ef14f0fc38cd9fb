package coop.cabas.shifts.waiting;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.Shift;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.BookingRule;
import coop.cabas.shifts.planning.Options;
import coop.cabas.shifts.regulars.Holds;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** A place that comes free is for those who wait, not for whoever looks at the right moment; somebody else who books is asked to confirm. */
@Component
@Order(LineRule.BEFORE_WHAT_IS_KEPT)
class LineRule implements BookingRule {

    /** Whoever is passed over here because the line has just gone forward is stopped by what is kept for the first of it. */
    static final int BEFORE_WHAT_IS_KEPT = 85;

    private static final int SOON_DAYS = 2;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Line line;
    private final Holds holds;
    private final Shifts shifts;
    private final Options options;

    LineRule(JdbcClient jdbc, Clock clock, Line line, Holds holds, Shifts shifts, Options options) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.line = line;
        this.holds = holds;
        this.shifts = shifts;
        this.options = options;
    }

    @Override
    public void mustAllow(Shift shift, MemberId member, boolean byStaff) {
        if (byStaff || !options.chosen().waiting() || line.length(shift.id()) == 0) {
            return;
        }
        // Two who ask at once wait for one another: what remains is counted once the first is booked.
        jdbc.sql("select id from shifts.shift where id = :id for update")
                .param("id", shift.id().value())
                .query((row, n) -> row.getLong(1))
                .list();
        // A full shift too: somebody may give back before the place is taken.
        if (isForOthers(shift, member)) {
            throw new Refused("shifts.refused.line");
        }
    }

    @Override
    public boolean isAboutFreePlaces() {
        return true;
    }

    @Override
    public Optional<Message> doubt(Shift shift, MemberId member) {
        return shifts.find(shift.id()).free() > 0 && isForOthers(shift, member)
                ? Optional.of(Message.of("shifts.doubt.line"))
                : Optional.empty();
    }

    /** Just before the shift the quickest takes it: those who waited were told. */
    private boolean isForOthers(Shift shift, MemberId member) {
        var waiting = line.length(shift.id());
        return shifts.find(shift.id()).free() <= waiting
                && shift.starts().isAfter(LocalDateTime.now(clock).plusDays(SOON_DAYS))
                && holds.at(shift.id(), member).isEmpty();
    }
}
