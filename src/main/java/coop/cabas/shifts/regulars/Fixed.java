package coop.cabas.shifts.regulars;

import coop.cabas.members.MemberId;
import coop.cabas.shifts.FixedId;
import coop.cabas.shifts.SlotId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A place that somebody holds for good.
 *
 * @param slot on which it was given; it leads to those like it in other typical weeks too
 * @param since first day on which they come; the next ones are counted from it
 * @param until last day; null while nobody knows
 * @param weeks they come once in so many weeks
 */
public record Fixed(
        FixedId id,
        SlotId slot,
        String jobName,
        MemberId member,
        String memberName,
        LocalDate since,
        @Nullable LocalDate until,
        int weeks) {

    private static final int WEEK = 7;

    /** Whether both may fall on one day; when they end is not looked at. */
    boolean meets(LocalDate otherSince, int otherWeeks) {
        var step = WEEK * gcd(weeks, otherWeeks);
        return Math.floorMod(since.toEpochDay() - otherSince.toEpochDay(), step) == 0;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
