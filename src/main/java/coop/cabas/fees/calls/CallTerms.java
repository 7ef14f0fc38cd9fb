package coop.cabas.fees.calls;

import coop.cabas.fees.CoverPeriod;
import coop.cabas.fees.FeeType;
import coop.cabas.fees.MethodId;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What is asked of everybody called.
 *
 * @param day of {@link Begins#DAY}, the first day of all fees; of {@link Begins#NEXT}, whoever is covered beyond it is left out
 * @param amount of each fee; null for what the type asks, its part of a year included
 * @param method way agreed to pay; null when not said
 */
public record CallTerms(
        FeeType type,
        Begins begins,
        LocalDate day,
        @Nullable Money amount,
        @Nullable MethodId method,
        String note) {

    /** When the fees of a call begin. */
    public enum Begins {
        /** Each the day after what covers its member already; today when nothing does. */
        NEXT,
        /** All on the same day. */
        DAY
    }

    /** What somebody covered until a day is asked. @param covered null when nothing ever covered them */
    CoverPeriod period(@Nullable LocalDate covered, LocalDate today) {
        return CoverPeriod.of(type, begins == Begins.DAY ? day : CoverPeriod.start(covered, today));
    }

    /** What that costs. Only when the type has an amount or these terms have one, which the form sees to. */
    Money amount(CoverPeriod period) {
        var usual = period.amount();
        return amount != null ? amount : usual == null ? Money.ZERO : usual;
    }
}
