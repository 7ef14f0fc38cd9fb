package coop.cabas.purchasing.proposals;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The formula of POP's own purchase tool, for those who are used to it: what was sold in a window, as if the article had been there all the
 * time since it came, as often as windows are to be covered, less the stock; up to whole parcels. It knows neither days without stock nor
 * seasons, and what is on order only by hand.
 */
public final class PopFormula {

    private static final int SCALE = 6;

    private PopFormula() {}

    /**
     * @param sold in the window, whatever was there
     * @param windowDays calendar days of the window
     * @param daysSinceFirst calendar days since it was first delivered; at least one
     * @param windows to be covered
     * @return pieces or kilograms; never below zero
     */
    public static BigDecimal units(BigDecimal sold, int windowDays, int daysSinceFirst, int windows, BigDecimal stock) {
        var since = BigDecimal.valueOf(Math.min(windowDays, Math.max(1, daysSinceFirst)));
        return sold.multiply(BigDecimal.valueOf((long) windowDays * windows))
                .divide(since, SCALE, RoundingMode.HALF_UP)
                .subtract(stock)
                .max(BigDecimal.ZERO);
    }

    /** The same in parcels, up to whole ones. */
    public static int parcels(
            BigDecimal sold, int windowDays, int daysSinceFirst, int windows, BigDecimal stock, BigDecimal pack) {
        return units(sold, windowDays, daysSinceFirst, windows, stock)
                .divide(pack, 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
