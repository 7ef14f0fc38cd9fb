package coop.cabas.door.visits;

import coop.cabas.badges.PhoneId;
import coop.cabas.badges.Scan;
import coop.cabas.badges.Scans;
import coop.cabas.door.DoorSettings;
import coop.cabas.door.KioskId;
import coop.cabas.door.Verdict;
import coop.cabas.door.visits.Visit.Way;
import coop.cabas.members.Admissions;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.Right;
import coop.cabas.shared.KeptPlans;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.shifts.booking.Booking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Answers at the door, and writes down what was answered. */
@Service
@Transactional
public class Checks {

    /** Codes that nobody has, at one tablet within a minute: whoever holds out more is guessing. */
    public static final int GUESSES = 20;

    /** How long the same code at the same tablet is the same person, and not a copy. */
    private static final Duration AGAIN = Duration.ofSeconds(15);

    /** Word for who is refused by the coop, and not for what was wrong with the badge. */
    static final String REFUSED = "REFUSED";

    private final Clock clock;
    private final KeptPlans plans;
    private final Scans scans;
    private final Admissions admissions;
    private final Directory directory;
    private final DoorSettings settings;
    private final Duties duties;
    private final Visits visits;

    Checks(
            Clock clock,
            KeptPlans plans,
            Scans scans,
            Admissions admissions,
            Directory directory,
            DoorSettings settings,
            Duties duties,
            Visits visits) {
        this.clock = clock;
        this.plans = plans;
        this.scans = scans;
        this.admissions = admissions;
        this.directory = directory;
        this.settings = settings;
        this.duties = duties;
        this.visits = visits;
    }

    /**
     * Somebody holds out a badge.
     *
     * @param visit number that the tablet gives it
     * @param typed what the scanner typed; anything
     * @throws Refused when too many codes that nobody has were held out there within a minute
     */
    public Answer scan(KioskId kiosk, UUID visit, String typed) {
        plans.use();
        var now = clock.instant();
        if (visits.guesses(kiosk, now.minus(Duration.ofMinutes(1))) >= GUESSES) {
            throw new Refused("door.refused.guesses");
        }
        return switch (scans.of(typed, now)) {
            case Scan.Useless useless ->
                useless(kiosk, visit, now, useless.why().name(), useless.holder(), null);
            case Scan.Known known -> known(kiosk, visit, now, known);
        };
    }

    /**
     * Somebody without a badge is looked up by name.
     *
     * @throws NotFound when the coop does not want that, or there is nobody of that number
     */
    public Answer name(KioskId kiosk, UUID visit, MemberId member) {
        if (!settings.chosen().search()) {
            throw new NotFound(member);
        }
        directory.find(member);
        var answer = answer(visit, member);
        visits.write(visit(kiosk, visit, clock.instant(), Way.NAME, answer, null, null), null);
        return answer;
    }

    /** What would be answered now to somebody. */
    Answer answer(UUID visit, MemberId member) {
        var chosen = settings.chosen();
        var shop = admissions.of(member, Right.SHOP, LocalDate.now(clock));
        var verdict = !shop.may() ? Verdict.NO : shop.warnings().isEmpty() ? Verdict.YES : Verdict.BUT;
        var why = verdict == Verdict.BUT
                ? shop.warnings().getFirst()
                : shop.reasons().getFirst();
        var ahead = chosen.nextShift() || chosen.attendance() ? duties.ahead(member) : List.<Booking>of();
        return new Answer(
                visit,
                verdict,
                why,
                member,
                duties.told(member, ahead, chosen, why.key().startsWith(Duties.SAYS_IT)),
                chosen.attendance() ? duties.scanned(ahead) : null,
                verdict == Verdict.NO && chosen.makeUp() ? duties.remedy(member).orElse(null) : null);
    }

    private Answer known(KioskId kiosk, UUID id, Instant now, Scan.Known known) {
        var answer = answer(id, known.holder());
        var way = known.phone() == null ? Way.BADGE : Way.PHONE;
        var visit = visit(kiosk, id, now, way, answer, known.phone(), known.made());
        if (visits.write(visit, null)) {
            return answer;
        }
        // Not written down: sent before by this tablet, or a code that was used.
        if (visits.isKnown(id)) {
            return answer;
        }
        return visits.justNow(visit, now.minus(AGAIN))
                .map(before -> withVisit(answer, before))
                .orElseGet(() -> useless(kiosk, id, now, Visit.Remark.REPLAYED.name(), known.holder(), known.phone()));
    }

    private Answer useless(
            KioskId kiosk, UUID id, Instant now, String why, @Nullable MemberId holder, @Nullable PhoneId phone) {
        var answer = new Answer(id, Verdict.NO, Message.of("door.why." + why), null, List.of(), null, null);
        visits.write(
                new Visit(
                        id,
                        kiosk,
                        now,
                        false,
                        phone == null ? Way.BADGE : Way.PHONE,
                        holder,
                        Verdict.NO,
                        why,
                        null,
                        null,
                        null,
                        null),
                null);
        return answer;
    }

    private static Visit visit(
            KioskId kiosk,
            UUID id,
            Instant now,
            Way way,
            Answer answer,
            @Nullable PhoneId phone,
            @Nullable Instant made) {
        return new Visit(
                id,
                kiosk,
                now,
                false,
                way,
                answer.member(),
                answer.verdict(),
                word(answer.verdict()),
                null,
                null,
                phone,
                made);
    }

    /** What is kept of why: for who is let in without ado, nothing. */
    static String word(Verdict verdict) {
        return switch (verdict) {
            case YES -> "";
            case BUT -> "TOLD";
            case NO -> REFUSED;
        };
    }

    private static Answer withVisit(Answer answer, UUID visit) {
        return new Answer(
                visit, answer.verdict(), answer.why(), answer.member(), answer.told(), answer.duty(), answer.remedy());
    }
}
