package coop.cabas.shares.assembly;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How one college of an assembly stands.
 *
 * @param weight percent of the votes that all of it has together
 * @param present who signed in
 * @param represented whose proxy is carried by somebody present, of whichever college, and who are not there themselves
 */
public record CollegeTally(String name, int weight, long voters, long present, long represented) {

    private static final int DECIMALS = 3;

    public long votes() {
        return present + represented;
    }

    /** Percent of the votes that one voter who is there or represented has, rounded; null when there is nobody. */
    public @Nullable BigDecimal each() {
        return votes() == 0
                ? null
                : BigDecimal.valueOf(weight)
                        .divide(BigDecimal.valueOf(votes()), DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
    }
}
