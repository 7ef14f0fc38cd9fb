package coop.cabas.door.visits;

import coop.cabas.badges.PhoneId;
import coop.cabas.door.KioskId;
import coop.cabas.door.Verdict;
import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody at the door.
 *
 * @param id given by the tablet, so that the same visit sent twice is one
 * @param member who it is; null for a badge that is nobody's
 * @param why word for what was wrong with the badge, or that the coop refuses them; empty for who is let in without ado
 * @param letIn why they were let in though refused; null when they were not
 * @param letInBy who of those on duty let them in; null when nobody said
 * @param phone that made the code held out; null for anything else
 * @param codeMade when it made it
 */
record Visit(
        UUID id,
        KioskId kiosk,
        Instant at,
        boolean offline,
        Way way,
        @Nullable MemberId member,
        Verdict answer,
        String why,
        @Nullable String letIn,
        @Nullable MemberId letInBy,
        @Nullable PhoneId phone,
        @Nullable Instant codeMade) {

    /** By what they were recognised. */
    enum Way {
        BADGE,
        PHONE,
        NAME
    }

    /** What was found out afterwards. */
    enum Remark {
        /** The code of a phone was used before: a copy, or at two doors. */
        REPLAYED,
        /** Let in without network though the badge was worth nothing any more. */
        WRONGLY_IN
    }

    boolean entered() {
        return answer.opens() || letIn != null;
    }
}
