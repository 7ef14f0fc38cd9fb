package coop.cabas.shifts.regulars;

import coop.cabas.access.Secret;
import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.HoldId;
import coop.cabas.shifts.PlaceFreed;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.BookingFollower;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places kept for somebody, until they are taken, refused or nobody answered. Taking one is booking it. */
@Service
@Transactional
public class Holds implements BookingFollower {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final HoldLetters letters;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Holds(JdbcClient jdbc, Clock clock, HoldLetters letters, Audit audit, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.letters = letters;
        this.audit = audit;
        this.events = events;
    }

    /** What is kept for somebody now, the next first. */
    @Transactional(readOnly = true)
    public List<Hold> of(MemberId member) {
        return jdbc.sql(
                        Hold.SELECT
                                + "where h.member = :member and h.outcome is null and s.cancelled is null and s.starts > :now order by s.starts, h.id")
                .param("member", member.value())
                .param("now", LocalDateTime.now(clock))
                .query(Hold::read)
                .list();
    }

    /** What is kept for somebody at a shift. */
    @Transactional(readOnly = true)
    public Optional<Hold> at(ShiftId shift, MemberId member) {
        return of(member).stream().filter(hold -> hold.shift().equals(shift)).findFirst();
    }

    /** What a letter asks about, answered or not, the next first. @throws NotFound when its address leads nowhere */
    @Transactional(readOnly = true)
    public List<Hold> asked(String secret) {
        var holds = jdbc.sql(
                        Hold.SELECT
                                + "join shifts.ask a on a.id = h.ask where a.hash = :hash and s.starts > :now order by s.starts, h.id")
                .param("hash", Secret.hash(secret))
                .param("now", LocalDateTime.now(clock))
                .query(Hold::read)
                .list();
        if (holds.isEmpty()) {
            throw new NotFound("ask");
        }
        return holds;
    }

    /** Somebody does not come: the place is for others. @throws NotFound when it is not theirs @throws Refused when it is answered already */
    public void refuse(HoldId id, MemberId member) {
        var hold = find(id, member);
        if (close(Hold.Outcome.REFUSED, "id = :id", Map.of("id", hold.id().value())) == 0) {
            throw new Refused("shifts.refused.answered");
        }
        audit.record(
                "shifts.hold.refused", "shifts.shift:" + hold.shift().value(), null, Map.of("member", member.value()));
        events.publishEvent(new PlaceFreed(hold.shift()));
    }

    /** A place that came free is kept for somebody, and a letter asks them. @param until last day on which it is */
    public void offer(ShiftId shift, MemberId member, LocalDate until) {
        jdbc.sql("""
                        insert into shifts.hold (shift, member, made, until)
                        select id, :member, :now, least(cast(:until as date), day) from shifts.shift where id = :shift
                        on conflict (shift, member) do update set made = excluded.made, until = excluded.until, fixed = null, ask = null,
                            outcome = null, answered = null, why = ''
                        """)
                .param("shift", shift.value())
                .param("member", member.value())
                .param("until", until)
                .param("now", OffsetDateTime.now(clock))
                .update();
        at(shift, member).ifPresent(letters::offer);
    }

    /** @throws NotFound when it is not theirs @throws Refused when it is answered already */
    @Transactional(readOnly = true)
    public Hold mustBeOpen(HoldId id, MemberId member) {
        var hold = find(id, member);
        if (!hold.open()) {
            throw new Refused("shifts.refused.answered");
        }
        return hold;
    }

    /** Nobody answered in time: the places are for others. @return how many */
    public int lapse() {
        return close(
                Hold.Outcome.LAPSED,
                "fixed is null and (until < :today or exists (select from shifts.shift s where s.id = h.shift and s.cancelled is not null))",
                Map.of("today", LocalDate.now(clock)));
    }

    /** A fixed place could not be booked. */
    void fail(HoldId id, String why) {
        close(Hold.Outcome.LAPSED, "id = :id", Map.of("id", id.value()));
        jdbc.sql("update shifts.hold set why = left(:why, 500) where id = :id")
                .param("why", why)
                .param("id", id.value())
                .update();
    }

    /** Whoever does not come any more is kept nothing, from a day on. */
    void free(MemberId member, LocalDate from) {
        close(
                Hold.Outcome.LAPSED,
                "member = :member and exists (select from shifts.shift s where s.id = h.shift and s.day >= :from)",
                Map.of("member", member.value(), "from", from));
    }

    @Override
    public void taken(Booking booking) {
        close(
                Hold.Outcome.TAKEN,
                "shift = :shift and member = :member",
                Map.of(
                        "shift",
                        booking.shift().value(),
                        "member",
                        booking.member().value()));
    }

    @Override
    public void givenBack(Booking booking) {
        // The place is for others: it was kept once.
    }

    private int close(Hold.Outcome outcome, String which, Map<String, ?> values) {
        return jdbc.sql("update shifts.hold h set outcome = :outcome, answered = :now where outcome is null and "
                        + which)
                .param("outcome", outcome.name())
                .param("now", OffsetDateTime.now(clock))
                .params(values)
                .update();
    }

    private Hold find(HoldId id, MemberId member) {
        return jdbc.sql(Hold.SELECT + "where h.id = :id and h.member = :member")
                .param("id", id.value())
                .param("member", member.value())
                .query(Hold::read)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }
}
