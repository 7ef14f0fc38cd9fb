package coop.cabas.purchasing.proposals;

import coop.cabas.purchasing.proposals.Proposed.Doubt;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line, figure by figure. */
final class Arithmetic {

    /** A season more than doubles or halves nothing: beyond, last year was another story. */
    private static final BigDecimal MOST_SEASON = new BigDecimal("2");

    private static final BigDecimal LEAST_SEASON = new BigDecimal("0.5");

    /** Of fewer pieces or kilograms, chance speaks louder than the season. */
    private static final BigDecimal FEWEST = BigDecimal.TEN;

    private static final int SCALE = 6;
    private static final int SHOWN = 3;
    private static final int WEEK = 7;

    private Arithmetic() {}

    static Proposed line(Facts facts, Horizon horizon, int pop) {
        var perDay = ratio(facts.sold().max(BigDecimal.ZERO), facts.days());
        var season = season(facts);
        var expected = perDay.multiply(season);
        var days = horizon.untilDelivery() + horizon.covered() + horizon.safety();
        var target = expected.multiply(BigDecimal.valueOf(days));
        var there = facts.stock().max(BigDecimal.ZERO).add(facts.onOrder());
        var need = target.subtract(there).max(BigDecimal.ZERO);
        var cap = cap(facts, horizon, expected, there);
        var parcels = parcels(need, cap, facts.pack());
        return new Proposed(
                facts,
                shown(perDay),
                shown(season),
                shown(expected),
                shown(target),
                shown(need),
                cap == null ? null : shown(cap),
                parcels,
                0,
                lasts(facts, expected, parcels),
                pop,
                doubt(facts, need, cap));
    }

    static @Nullable BigDecimal lasts(Facts facts, BigDecimal expected, int parcels) {
        if (expected.signum() <= 0) {
            return null;
        }
        return facts.stock()
                .max(BigDecimal.ZERO)
                .add(facts.onOrder())
                .add(facts.pack().multiply(BigDecimal.valueOf(parcels)))
                .divide(expected, 1, RoundingMode.HALF_UP);
    }

    /** How the weeks to come stood to the weeks past, a year ago. */
    private static BigDecimal season(Facts facts) {
        if (facts.soldThen() == null || facts.soldAfter() == null) {
            return BigDecimal.ONE;
        }
        var then = ratio(facts.soldThen(), facts.daysThen());
        var after = ratio(facts.soldAfter(), facts.daysAfter());
        if (facts.soldThen().compareTo(FEWEST) < 0 || then.signum() <= 0 || after.signum() <= 0) {
            return BigDecimal.ONE;
        }
        return after.divide(then, SCALE, RoundingMode.HALF_UP).min(MOST_SEASON).max(LEAST_SEASON);
    }

    /** The most that may come: what is sold on the open days before it spoils, what is there taken off. */
    private static @Nullable BigDecimal cap(Facts facts, Horizon horizon, BigDecimal expected, BigDecimal there) {
        if (facts.shelfDays() == null) {
            return null;
        }
        var openDays = BigDecimal.valueOf((long) facts.shelfDays() * horizon.openAWeek())
                .divide(BigDecimal.valueOf(WEEK), SCALE, RoundingMode.HALF_UP);
        var left = there.subtract(expected.multiply(BigDecimal.valueOf(horizon.untilDelivery())))
                .max(BigDecimal.ZERO);
        return expected.multiply(openDays).subtract(left).max(BigDecimal.ZERO);
    }

    /** Up to the next whole parcel, unless that spoils: then down, and one when it is needed at all. */
    private static int parcels(BigDecimal need, @Nullable BigDecimal cap, BigDecimal pack) {
        if (need.signum() <= 0) {
            return 0;
        }
        var up = need.divide(pack, 0, RoundingMode.CEILING).intValueExact();
        if (cap == null || pack.multiply(BigDecimal.valueOf(up)).compareTo(cap) <= 0) {
            return up;
        }
        return cap.divide(pack, 0, RoundingMode.FLOOR).intValueExact();
    }

    private static @Nullable Doubt doubt(Facts facts, BigDecimal need, @Nullable BigDecimal cap) {
        if (facts.days() == 0) {
            return Doubt.NEVER_THERE;
        }
        if (cap != null && need.signum() > 0 && facts.pack().compareTo(cap) > 0) {
            return Doubt.SPOILS;
        }
        if (facts.sold().signum() <= 0) {
            return Doubt.UNSOLD;
        }
        if (facts.empty() > facts.days()) {
            return Doubt.MOSTLY_MISSING;
        }
        return facts.price() == null ? Doubt.NO_PRICE : null;
    }

    private static BigDecimal ratio(BigDecimal quantity, int days) {
        return days == 0 ? BigDecimal.ZERO : quantity.divide(BigDecimal.valueOf(days), SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal shown(BigDecimal figure) {
        return figure.setScale(SHOWN, RoundingMode.HALF_UP);
    }
}
