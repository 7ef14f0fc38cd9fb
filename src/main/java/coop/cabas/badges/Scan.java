package coop.cabas.badges;

import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Whose a scanned code is, or why it is nobody's. */
public sealed interface Scan {

    /**
     * Somebody is recognised.
     *
     * @param badge what they held out; null for a phone
     * @param phone the phone they held out; null for anything else
     * @param made when the phone made the code; null for anything else
     */
    record Known(
            MemberId holder,
            @Nullable BadgeId badge,
            @Nullable PhoneId phone,
            @Nullable Instant made) implements Scan {}

    /**
     * Nobody is let in by it.
     *
     * @param holder whose it was; null when that is not known
     */
    record Useless(Why why, @Nullable MemberId holder) implements Scan {}

    enum Why {
        /** Its last digit does not agree with the others: read again. */
        MISREAD,
        /** No badge has that number. */
        UNKNOWN,
        /** A card that nobody holds yet. */
        BLANK,
        /** Lost, stolen, returned, revoked or replaced. */
        ENDED,
        /** A slip of another day. */
        EXPIRED,
        /** Made by a phone more than a minute ago, or by one whose clock is wrong. */
        STALE,
        /** Not made by the phone that it names. */
        FORGED
    }
}
