package coop.cabas.door.visits;

import coop.cabas.badges.PhoneId;
import coop.cabas.badges.Scan;
import coop.cabas.badges.Scans;
import coop.cabas.door.KioskId;
import coop.cabas.door.Verdict;
import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Takes what a tablet wrote down without network: all of one parcel or nothing, each visit once however often it is sent. Whose badges they
 * were is worked out here, as of then; what the tablet could not know is remarked.
 */
@Service
@Transactional
public class Returns {

    /** Visits of one parcel. */
    public static final int MOST = 500;

    private static final int LONGEST = 200;

    private final Clock clock;
    private final Scans scans;
    private final Visits visits;

    Returns(Clock clock, Scans scans, Visits visits) {
        this.clock = clock;
        this.scans = scans;
        this.visits = visits;
    }

    /**
     * What a tablet answered alone.
     *
     * @param at by the clock of the tablet
     * @param code what was scanned
     * @param letIn why they were let in though refused; null when they were not
     */
    public record Alone(
            UUID id,
            Instant at,
            String code,
            Verdict answer,
            @Nullable String letIn) {}

    /**
     * Takes a parcel.
     *
     * @param sent when the tablet sent it, by its own clock: how far that is from ours tells how far all its moments are
     * @return how many were new
     */
    public int take(KioskId kiosk, Instant sent, List<Alone> parcel) {
        var now = clock.instant();
        var ahead = Duration.between(now, sent);
        int fresh = 0;
        for (var one : parcel) {
            if (visits.isKnown(one.id())) {
                letIn(kiosk, one);
            } else if (write(kiosk, one, earlier(one.at().minus(ahead), now))) {
                fresh++;
            }
        }
        return fresh;
    }

    /** Somebody whose refusal is known was let in since: it is told once more, with the reason. */
    private void letIn(KioskId kiosk, Alone one) {
        var why = reason(one);
        if (why != null) {
            visits.letInAfterAll(kiosk, one.id(), why);
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean write(KioskId kiosk, Alone one, Instant at) {
        return switch (scans.of(one.code(), at)) {
            case Scan.Useless useless -> {
                var visit = visit(
                        kiosk,
                        one,
                        at,
                        Visit.Way.BADGE,
                        useless.holder(),
                        useless.why().name(),
                        null,
                        null);
                yield visits.write(visit, one.answer().opens() ? Visit.Remark.WRONGLY_IN : null);
            }
            case Scan.Known known -> {
                var way = known.phone() == null ? Visit.Way.BADGE : Visit.Way.PHONE;
                var why = Checks.word(one.answer());
                var visit = visit(kiosk, one, at, way, known.holder(), why, known.phone(), known.made());
                yield visits.write(visit, null) || visits.write(visit, Visit.Remark.REPLAYED);
            }
        };
    }

    private static Visit visit(
            KioskId kiosk,
            Alone one,
            Instant at,
            Visit.Way way,
            @Nullable MemberId holder,
            String why,
            @Nullable PhoneId phone,
            @Nullable Instant made) {
        return new Visit(one.id(), kiosk, at, true, way, holder, one.answer(), why, reason(one), null, phone, made);
    }

    private static @Nullable String reason(Alone one) {
        if (one.letIn() == null || one.letIn().isBlank() || one.answer().opens()) {
            return null;
        }
        var told = one.letIn().strip();
        return told.substring(0, Math.min(told.length(), LONGEST)).strip();
    }
}
