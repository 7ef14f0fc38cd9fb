package coop.cabas.purchasing;

import coop.cabas.purchasing.forms.Line;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * For how much a supplier offers one piece or kilogram, VAT excluded.
 *
 * @param gross before discounts
 * @param discounts percent, each of what the one before leaves
 * @param costs taxes and charges besides VAT
 * @param net discounts taken off, costs added
 * @param policy whether the supplier tells it for one or for a parcel
 */
public record OfferPrice(
        BigDecimal gross, List<BigDecimal> discounts, BigDecimal costs, BigDecimal net, Policy policy) {

    /** Decimals of the price of one. */
    public static final int DECIMALS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** For what a supplier tells a price. */
    public enum Policy {
        UNIT,
        PACK
    }

    public OfferPrice {
        gross = scaled(gross);
        discounts = discounts.stream().map(OfferPrice::scaled).toList();
        costs = scaled(costs);
        net = scaled(net);
    }

    /** A price of one, with what is taken off and added. */
    public static OfferPrice of(BigDecimal gross, List<BigDecimal> discounts, BigDecimal costs) {
        return new OfferPrice(gross, discounts, costs, after(gross, discounts).add(costs), Policy.UNIT);
    }

    /**
     * What a line of a supplier's file tells. Its own net price is believed: suppliers round in ways of their own.
     *
     * @return null when it tells no price
     */
    public static @Nullable OfferPrice of(Line line) {
        var costs = line.costs().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (line.unitPrice() != null) {
            var net = line.netPrice() == null
                    ? after(line.unitPrice(), line.discounts()).add(costs)
                    : line.netPrice();
            return new OfferPrice(line.unitPrice(), line.discounts(), costs, net, Policy.UNIT);
        }
        if (line.netPrice() != null) {
            return new OfferPrice(line.netPrice(), List.of(), BigDecimal.ZERO, line.netPrice(), Policy.UNIT);
        }
        if (line.packPrice() != null && line.packSize() != null) {
            var one = line.packPrice().divide(line.packSize(), DECIMALS, RoundingMode.HALF_UP);
            return new OfferPrice(
                    one, line.discounts(), costs, after(one, line.discounts()).add(costs), Policy.PACK);
        }
        return null;
    }

    private static BigDecimal after(BigDecimal price, List<BigDecimal> discounts) {
        var left = price;
        for (var discount : discounts) {
            left = left.multiply(HUNDRED.subtract(discount)).divide(HUNDRED);
        }
        return left;
    }

    private static BigDecimal scaled(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
