package coop.cabas.door.visits;

import coop.cabas.audit.Audit;
import coop.cabas.door.DoorSettings;
import coop.cabas.door.KioskId;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.ShiftId;
import coop.cabas.shifts.accounts.Delays;
import coop.cabas.shifts.booking.Bookings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.UUID;

/** What is done at the door for somebody who was refused a moment ago. */
@Service
@Transactional
public class Desk {

    private static final int LONGEST = 200;

    private final Checks checks;
    private final Visits visits;
    private final Duties duties;
    private final DoorSettings settings;
    private final Bookings bookings;
    private final Delays delays;
    private final Audit audit;

    Desk(
            Checks checks,
            Visits visits,
            Duties duties,
            DoorSettings settings,
            Bookings bookings,
            Delays delays,
            Audit audit) {
        this.checks = checks;
        this.visits = visits;
        this.duties = duties;
        this.settings = settings;
        this.bookings = bookings;
        this.delays = delays;
        this.audit = audit;
    }

    /**
     * They are let in all the same.
     *
     * @param by who of those on duty says so; null when nobody does
     * @throws NotFound when that was not answered at this tablet a moment ago
     * @throws Refused without a reason
     */
    public void letIn(KioskId kiosk, UUID visit, String why, @Nullable MemberId by) {
        if (why.isBlank() || why.strip().length() > LONGEST) {
            throw new Refused("door.refused.why");
        }
        var open = visits.open(visit, kiosk);
        if (open.answer().opens()) {
            return;
        }
        visits.letIn(visit, why.strip(), by);
        audit.record("door.visit.letIn", "door.kiosk:" + kiosk.value(), null, Map.of("reason", why.strip()));
    }

    /** They book a shift, and are answered anew. @throws Refused as {@link Bookings#take} @throws NotFound as {@link #letIn} */
    public Answer makeUp(KioskId kiosk, UUID visit, ShiftId shift) {
        var member = refused(kiosk, visit);
        bookings.take(shift, member, true);
        return settled(visit, member);
    }

    /** They are given a few days, and are answered anew. @throws Refused as {@link Delays#grace} @throws NotFound as {@link #letIn} */
    public Answer grace(KioskId kiosk, UUID visit) {
        var member = refused(kiosk, visit);
        delays.grace(
                duties.standing(member).orElseThrow(() -> new NotFound(member)).account());
        return settled(visit, member);
    }

    /** Who was answered a moment ago. @throws NotFound when that was not at this tablet, or the badge was not theirs to use */
    @Transactional(readOnly = true)
    public MemberId recognised(KioskId kiosk, UUID visit) {
        var open = visits.open(visit, kiosk);
        var member = open.member();
        if (member == null || !(open.answer().opens() || open.why().equals(Checks.REFUSED))) {
            throw new NotFound(visit);
        }
        return member;
    }

    /** Whoever holds out a card that was lost is not taken for its holder. */
    private MemberId refused(KioskId kiosk, UUID visit) {
        var open = visits.open(visit, kiosk);
        var member = open.member();
        if (member == null
                || !open.why().equals(Checks.REFUSED)
                || !settings.chosen().makeUp()) {
            throw new NotFound(visit);
        }
        return member;
    }

    private Answer settled(UUID visit, MemberId member) {
        var answer = checks.answer(visit, member);
        if (answer.verdict().opens()) {
            visits.settled(visit, answer.verdict());
        }
        return answer;
    }
}
