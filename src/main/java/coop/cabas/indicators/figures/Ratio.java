package coop.cabas.indicators.figures;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Divisions and rounding, done one way. */
public final class Ratio {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {}

    /** @param by not zero */
    static BigDecimal of(BigDecimal amount, long by, int scale) {
        return amount.divide(BigDecimal.valueOf(by), scale, RoundingMode.HALF_UP);
    }

    /** @param of not zero */
    static BigDecimal percent(BigDecimal part, BigDecimal of) {
        return part.multiply(HUNDRED).divide(of, MathContext.DECIMAL64);
    }

    /** Part of the whole in percent; null when the whole is not known or zero. */
    public static @Nullable BigDecimal share(BigDecimal part, @Nullable BigDecimal whole) {
        return whole == null || whole.signum() == 0 ? null : percent(part, whole);
    }

    /** How much the figure grew against the other, in percent; null when one is not known or the other is zero. */
    public static @Nullable BigDecimal growth(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        if (now == null || before == null || before.signum() == 0) {
            return null;
        }
        return now.subtract(before).multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64);
    }

    /** Without zeros at the end, and never in powers of ten. */
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    /** To the cent, half up; null stays null. */
    public static @Nullable BigDecimal cents(@Nullable BigDecimal euros) {
        return euros == null ? null : euros.setScale(2, RoundingMode.HALF_UP);
    }
}
