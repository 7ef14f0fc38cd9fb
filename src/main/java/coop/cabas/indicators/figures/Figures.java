package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The indicators of some days.
 *
 * @param days days of activity
 * @param daysSold those of them whose sale lines are known
 * @param daysPrinted those of them whose receipts are known
 * @param values unrounded; an indicator that cannot be computed is absent
 */
public record Figures(int days, int daysSold, int daysPrinted, Map<Indicator, BigDecimal> values) {

    /** Null when it cannot be computed from what the sources tell. */
    public @Nullable BigDecimal get(Indicator indicator) {
        return values.get(indicator);
    }

    public boolean isEmpty() {
        return days == 0;
    }

    /** Days of activity for which a file that the indicator needs is missing; 0 when it is known. */
    public int missing(Indicator indicator) {
        if (values.containsKey(indicator)) {
            return 0;
        }
        return days - (indicator.sources().contains(Source.PLU) ? daysSold : daysPrinted);
    }
}
