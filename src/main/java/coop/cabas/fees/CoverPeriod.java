package coop.cabas.fees;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days that a fee covers and what it costs, from its type.
 *
 * @param starts first day
 * @param ends last day, included; null when it covers nothing
 * @param amount to be paid; null when the type has none
 * @param months of which the amount is a part, when it is paid by the month; null when it is paid whole
 */
public record CoverPeriod(
        LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable Money amount,
        @Nullable Integer months) {

    private static final int YEAR = 12;

    /** First day of a new fee: the day after what is covered already, today when nothing is. */
    public static LocalDate start(@Nullable LocalDate covered, LocalDate today) {
        return covered == null || covered.isBefore(today) ? today : covered.plusDays(1);
    }

    /** Covers from a day on, as the type says. Twelve months from 1 March end on the last day of February. */
    public static CoverPeriod of(FeeType type, LocalDate starts) {
        if (!type.covers()) {
            return new CoverPeriod(starts, null, type.amount(), null);
        }
        if (type.months() != null) {
            return new CoverPeriod(starts, starts.plusMonths(type.months()).minusDays(1), type.amount(), null);
        }
        var end = next(type, starts);
        var left = (int) ChronoUnit.MONTHS.between(starts.withDayOfMonth(1), end.withDayOfMonth(1)) + 1;
        var amount = type.amount();
        if (!type.prorata() || amount == null || left >= YEAR) {
            return new CoverPeriod(starts, end, amount, null);
        }
        var part = amount.amount()
                .multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(YEAR), 2, RoundingMode.HALF_UP);
        return new CoverPeriod(starts, end, new Money(part), left);
    }

    /** Eve of the next fixed day; of the one after when it is so near that the months before it are offered. */
    private static LocalDate next(FeeType type, LocalDate starts) {
        var fixed = java.util.Objects.requireNonNull(type.untilDay());
        var day = fixed.atYear(starts.getYear());
        if (!day.isAfter(starts)) {
            day = fixed.atYear(starts.getYear() + 1);
        }
        if (type.offeredMonths() > 0 && !starts.isBefore(day.minusMonths(type.offeredMonths()))) {
            day = fixed.atYear(day.getYear() + 1);
        }
        return day.minusDays(1);
    }
}
