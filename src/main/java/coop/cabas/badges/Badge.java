package coop.cabas.badges;

import coop.cabas.members.MemberId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * What somebody holds out at the door.
 *
 * @param code what a scanner reads
 * @param holder null while it waits in a drawer
 * @param until last moment of a slip; null for what has no end
 * @param ended null while it opens the door
 * @param printed when it was last printed by the coop; null for never
 */
public record Badge(
        BadgeId id,
        Kind kind,
        String code,
        @Nullable MemberId holder,
        Instant made,
        @Nullable Instant paired,
        @Nullable Instant until,
        @Nullable Instant ended,
        @Nullable Ending ending,
        @Nullable Instant printed) {

    public enum Kind {
        /** Printed by the coop. */
        CARD,
        /** NFC or RFID, or a card of somewhere else; its number is what the reader types. */
        TAG,
        /** Paper, for one day. */
        SLIP
    }

    /** Whether it opens the door at a moment. */
    public boolean isGood(Instant now) {
        return holder != null && (ended == null || now.isBefore(ended)) && (until == null || now.isBefore(until));
    }
}
