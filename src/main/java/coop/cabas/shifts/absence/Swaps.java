package coop.cabas.shifts.absence;

import coop.cabas.audit.Audit;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.BookingId;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.Shifts;
import coop.cabas.shifts.booking.Booking;
import coop.cabas.shifts.booking.Bookings;
import coop.cabas.shifts.booking.Handovers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody would exchange their place for one at another shift: whoever is booked there and agrees first exchanges with them. */
@Service
@Transactional
public class Swaps {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AbsenceRules rules;
    private final Notices notices;
    private final Shifts shifts;
    private final Bookings bookings;
    private final Handovers handovers;
    private final AbsenceLetters letters;
    private final Audit audit;

    Swaps(
            JdbcClient jdbc,
            Clock clock,
            AbsenceRules rules,
            Notices notices,
            Shifts shifts,
            Bookings bookings,
            Handovers handovers,
            AbsenceLetters letters,
            Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
        this.notices = notices;
        this.shifts = shifts;
        this.bookings = bookings;
        this.handovers = handovers;
        this.letters = letters;
        this.audit = audit;
    }

    /** A place that is proposed, against one's own. */
    public record Proposal(long id, Booking proposed, Booking own) {}

    private record Asked(long id, BookingId booking, BookingId own) {}

    /**
     * Proposes one's place to all who are booked at another shift.
     *
     * @throws NotFound when it is not theirs, or the coop exchanges none
     * @throws Refused when one of the shifts has begun, or they are booked at both
     */
    public void propose(BookingId id, MemberId member, ShiftId wanted) {
        mustBeOn();
        var booking = notices.own(id, member);
        var other = shifts.find(wanted);
        var now = LocalDateTime.now(clock);
        if (!booking.starts().isAfter(now) || !other.starts().isAfter(now) || other.cancelled()) {
            throw new Refused("shifts.refused.past");
        }
        var there = bookings.at(wanted).stream().filter(Booking::stands).toList();
        if (there.stream().anyMatch(one -> one.member().equals(member))) {
            throw new Refused("shifts.refused.already");
        }
        if (there.isEmpty()) {
            throw new Refused("shifts.refused.nobody");
        }
        var asked = jdbc.sql(
                        "insert into shifts.swap (booking, wanted, asked) values (:booking, :wanted, :now) on conflict do nothing")
                .param("booking", id.value())
                .param("wanted", wanted.value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        if (asked > 0) {
            audit.record("shifts.swap.proposed", "shifts.booking:" + id.value(), null, Map.of("shift", wanted.value()));
            there.forEach(one -> letters.tell(
                    one.member(), "shifts.mail.swap.subject", "shifts.mail.swap", booking, "/me/shifts/swaps"));
        }
    }

    /** What somebody could exchange. */
    @Transactional(readOnly = true)
    public List<Proposal> to(MemberId member) {
        if (!rules.chosen().swaps()) {
            return List.of();
        }
        var asked = jdbc.sql("""
                        select w.id, w.booking, own.id as own from shifts.swap w
                        join shifts.booking b on b.id = w.booking and b.cancelled is null join shifts.shift s on s.id = b.shift and s.cancelled is null
                        join shifts.booking own on own.shift = w.wanted and own.member = :member and own.cancelled is null
                        join shifts.shift o on o.id = own.shift and o.cancelled is null
                        where w.accepted is null and w.withdrawn is null and least(s.starts, o.starts) > :now
                          and not exists (select from shifts.swap_declined d where d.swap = w.id and d.booking = own.id)
                        order by s.starts, w.id
                        """)
                .param("member", member.value())
                .param("now", LocalDateTime.now(clock))
                .query((row, n) -> new Asked(
                        row.getLong("id"), new BookingId(row.getLong("booking")), new BookingId(row.getLong("own"))))
                .list();
        var read = bookings
                .all(asked.stream()
                        .flatMap(one -> Stream.of(one.booking(), one.own()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Booking::id, Function.identity()));
        return asked.stream()
                .map(one -> new Proposal(
                        one.id(),
                        Objects.requireNonNull(read.get(one.booking())),
                        Objects.requireNonNull(read.get(one.own()))))
                .toList();
    }

    /** Both exchange their places, in one act. @throws Refused when another was quicker, or one may not take the place of the other */
    public void accept(long swap, MemberId member) {
        var proposal = mine(swap, member);
        handovers.exchange(proposal.proposed().id(), proposal.own().id());
        jdbc.sql("update shifts.swap set accepted = :now, accepted_with = :own where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("own", proposal.own().id().value())
                .param("id", swap)
                .update();
        audit.record(
                "shifts.swap.accepted",
                "shifts.booking:" + proposal.proposed().id().value(),
                null,
                Map.of("member", member.value()));
        letters.tell(
                proposal.proposed().member(),
                "shifts.mail.swapped.subject",
                "shifts.mail.swapped",
                proposal.own(),
                "/me/shifts");
    }

    /** Somebody would rather keep their own place; whoever proposed is told once nobody is left to agree. */
    public void decline(long swap, MemberId member) {
        var proposal = mine(swap, member);
        jdbc.sql("insert into shifts.swap_declined (swap, booking, at) values (:swap, :own, :now)")
                .param("swap", swap)
                .param("own", proposal.own().id().value())
                .param("now", OffsetDateTime.now(clock))
                .update();
        audit.record(
                "shifts.swap.declined",
                "shifts.booking:" + proposal.proposed().id().value(),
                null,
                Map.of("member", member.value()));
        var left = jdbc.sql("""
                        select exists (select from shifts.booking b where b.shift = :shift and b.cancelled is null
                            and not exists (select from shifts.swap_declined d where d.swap = :swap and d.booking = b.id))
                        """)
                .param("shift", proposal.own().shift().value())
                .param("swap", swap)
                .query((row, n) -> row.getBoolean(1))
                .single();
        if (!left) {
            jdbc.sql("update shifts.swap set withdrawn = :now where id = :id")
                    .param("now", OffsetDateTime.now(clock))
                    .param("id", swap)
                    .update();
            letters.tell(
                    proposal.proposed().member(),
                    "shifts.mail.swapDeclined.subject",
                    "shifts.mail.swapDeclined",
                    proposal.proposed(),
                    "/me/shifts");
        }
    }

    /** A proposal that somebody may still answer: whoever else answers it waits. */
    private Proposal mine(long swap, MemberId member) {
        mustBeOn();
        jdbc.sql("select id from shifts.swap where id = :id for update")
                .param("id", swap)
                .query((row, n) -> row.getLong(1))
                .list();
        return to(member).stream()
                .filter(one -> one.id() == swap)
                .findFirst()
                .orElseThrow(() -> new Refused("shifts.refused.swap"));
    }

    /** They no longer want to. */
    public void withdraw(BookingId id, MemberId member) {
        notices.own(id, member);
        jdbc.sql(
                        "update shifts.swap set withdrawn = :now where booking = :id and accepted is null and withdrawn is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id.value())
                .update();
        audit.record("shifts.swap.withdrawn", "shifts.booking:" + id.value(), null, Map.of());
    }

    /** Whether one's place is proposed. */
    @Transactional(readOnly = true)
    public boolean isProposed(BookingId booking) {
        return jdbc.sql(
                        "select exists (select from shifts.swap where booking = :id and accepted is null and withdrawn is null)")
                .param("id", booking.value())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    private void mustBeOn() {
        if (!rules.chosen().swaps()) {
            throw new NotFound("swaps");
        }
    }
}
