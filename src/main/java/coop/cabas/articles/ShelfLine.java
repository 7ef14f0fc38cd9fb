package coop.cabas.articles;

import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * An article as it is sold at a moment, with what explains its price.
 *
 * @param code the one on its label; null when it has none
 * @param vatRate percent; null before the first rate
 * @param price VAT included, of a kilogram when {@code weighed}; null when none was given
 * @param regular the price without the promotion
 * @param unitPrice of one {@code unit}; null when the content is not known
 * @param cost VAT excluded; null when it is not known
 * @param margin that its department's rule gives, as a part of the price without VAT; null without a rule
 */
public record ShelfLine(
        ArticleId article,
        @Nullable String code,
        String name,
        Status status,
        String department,
        @Nullable BigDecimal vatRate,
        @Nullable Money price,
        boolean promotion,
        @Nullable Money regular,
        boolean weighed,
        @Nullable BigDecimal content,
        @Nullable ContentUnit contentUnit,
        @Nullable BigDecimal unitPrice,
        @Nullable ContentUnit unit,
        @Nullable String origin,
        @Nullable String category,
        List<String> labels,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal margin) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PRECISION = 8;

    public ShelfLine {
        labels = List.copyOf(labels);
    }

    /** What one costs with VAT: to sell it for less is to lose money. Null when cost or rate are not known. */
    public @Nullable Money costWithVat() {
        return cost == null || vatRate == null ? null : Money.rounded(cost.multiply(withVat()), RoundingMode.HALF_UP);
    }

    /** Price that its department's rule gives it: cost ÷ (1 − margin) × (1 + VAT), to the nearest cent. Null when a part is not known. */
    public @Nullable Money ruled() {
        return cost == null || margin == null || vatRate == null
                ? null
                : Money.rounded(
                        cost.multiply(withVat())
                                .divide(BigDecimal.ONE.subtract(margin), PRECISION, RoundingMode.HALF_UP),
                        RoundingMode.HALF_UP);
    }

    /** The price without VAT, to the cent. Null when price or rate are not known. */
    public @Nullable Money priceWithoutVat() {
        return price == null || vatRate == null
                ? null
                : Money.rounded(
                        price.amount().divide(withVat(), PRECISION, RoundingMode.HALF_UP), RoundingMode.HALF_UP);
    }

    /** The VAT in its price. Null when price or rate are not known. */
    public @Nullable Money vat() {
        var without = priceWithoutVat();
        return price == null || without == null ? null : price.minus(without);
    }

    /** What is left to the coop of one. Null when a part is not known. */
    public @Nullable Money earned() {
        var without = priceWithoutVat();
        return without == null || cost == null ? null : without.minus(Money.rounded(cost, RoundingMode.HALF_UP));
    }

    /** Margin as percent of the price without VAT ("taux de marque"). Null when a part is not known, or the price is nothing. */
    public @Nullable BigDecimal earnedPercent() {
        if (price == null || vatRate == null || cost == null || price.amount().signum() == 0) {
            return null;
        }
        var without = price.amount().divide(withVat(), PRECISION, RoundingMode.HALF_UP);
        return without.subtract(cost).multiply(HUNDRED).divide(without, 1, RoundingMode.HALF_UP);
    }

    /** The rule's margin in percent. Null without a rule. */
    public @Nullable BigDecimal marginPercent() {
        return margin == null ? null : margin.multiply(HUNDRED).stripTrailingZeros();
    }

    private BigDecimal withVat() {
        return vatRate == null ? BigDecimal.ONE : BigDecimal.ONE.add(vatRate.divide(HUNDRED));
    }
}
