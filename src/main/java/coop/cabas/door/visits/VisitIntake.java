package coop.cabas.door.visits;

import coop.cabas.door.KioskId;
import coop.cabas.door.Verdict;
import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes over who came in days gone by, as it was written down then. */
@Service
@Transactional
public class VisitIntake {

    private final Visits visits;

    VisitIntake(Visits visits) {
        this.visits = visits;
    }

    /** @param letIn why they came in though the answer was no; null when they did not, or it was yes */
    public record Past(
            Instant at,
            MemberId member,
            Verdict answer,
            @Nullable String letIn) {}

    /** @param kiosk where they came */
    public void take(KioskId kiosk, List<Past> past) {
        past.forEach(one -> visits.write(
                new Visit(
                        UUID.randomUUID(),
                        kiosk,
                        one.at(),
                        false,
                        Visit.Way.BADGE,
                        one.member(),
                        one.answer(),
                        Checks.word(one.answer()),
                        one.letIn(),
                        null,
                        null,
                        null),
                null));
    }
}
