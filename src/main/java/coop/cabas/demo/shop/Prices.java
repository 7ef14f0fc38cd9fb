package coop.cabas.demo.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What every article costs and sells for today, in cents. Prices follow the rule of margin, save those that somebody
 * forgot or mistyped, which stay wrong until the end: there are things to find.
 */
public final class Prices {

    private static final int FORGOTTEN = 12;
    private static final int UNDER_COST = 3;
    private static final int TOO_HIGH = 2;

    private final Assortment assortment;
    private final Dice dice;
    private final long[] costs;
    private final long[] prices;
    private final Map<LocalDate, List<Integer>> rises = new HashMap<>();
    private final Map<Integer, LocalDate> neglected = new HashMap<>();

    Prices(Assortment assortment, LocalDate start, Dice dice) {
        this.assortment = assortment;
        this.dice = dice;
        costs = assortment.articles().stream().mapToLong(Article::cost).toArray();
        prices = assortment.articles().stream()
                .mapToLong(a -> a.cost() == 0 ? a.price() : ruled(a, a.cost()))
                .toArray();
        planRises(start);
        neglect(start);
    }

    /** Net purchase price of one, without VAT. */
    public long cost(int article) {
        return costs[article];
    }

    /** Shelf price of one, with VAT. */
    public long price(int article) {
        return prices[article];
    }

    void morning(LocalDate day) {
        for (int supplier : rises.getOrDefault(day, List.of())) {
            rise(supplier);
        }
        if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            assortment.articles().stream().filter(Prices::isProduce).forEach(this::follow);
        }
        neglected.forEach((article, since) -> {
            if (since.equals(day)) {
                spoil(article);
            }
        });
    }

    /** The shelf price that the rule of margin makes of a cost, to the nearest cent. */
    static long ruled(Article article, long cost) {
        long denominator = 100_000 - article.family().marginRule();
        return (cost * (1000 + article.family().vat()) * 100 + denominator / 2) / denominator;
    }

    private static boolean isProduce(Article article) {
        return article.cost() > 0 && article.family().keeps() == 6 && article.sold() != Sold.PACKED;
    }

    /** Each supplier raises its prices once a year. */
    private void planRises(LocalDate start) {
        for (int supplier = 1; supplier <= 50; supplier++) {
            int code = supplier;
            rises.merge(
                    start.plusDays(dice.between(40, 400)),
                    List.of(code),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
    }

    private void rise(int supplierCode) {
        for (var article : assortment.articles()) {
            var supplier = article.supplier();
            if (supplier != null && supplier.code() == supplierCode && dice.chance(.6)) {
                cost(article, (costs[article.index()] * (102 + dice.between(0, 5)) + 50) / 100);
            }
        }
    }

    /** Fruit and vegetables follow their market, never far from where they began. */
    private void follow(Article article) {
        double drift = (double) costs[article.index()] / article.cost();
        cost(article, Math.max(1, Math.round(article.cost() * Math.pow(drift, .8) * dice.around(.05))));
    }

    private void cost(Article article, long cost) {
        costs[article.index()] = cost;
        if (!neglected.containsKey(article.index())) {
            prices[article.index()] = ruled(article, cost);
        }
    }

    private void neglect(LocalDate start) {
        var wellSold = assortment.articles().stream()
                .filter(a -> a.sold() == Sold.PACKED && a.season() == null && a.cost() > 0)
                .sorted(Comparator.comparingDouble(Article::sought).reversed())
                .limit(15L * (FORGOTTEN + UNDER_COST + TOO_HIGH))
                .toList();
        for (int i = 0; i < FORGOTTEN + UNDER_COST + TOO_HIGH; i++) {
            var article = wellSold.get(15 * i + dice.between(0, 14));
            neglected.put(article.index(), start.plusDays(dice.between(150, 390)));
        }
    }

    /** A cost that rose and a price that did not follow; some were keyed wrong altogether. */
    private void spoil(int article) {
        int kind = Math.floorMod(article, FORGOTTEN + UNDER_COST + TOO_HIGH);
        if (kind < UNDER_COST) {
            prices[article] = costs[article];
        } else if (kind < UNDER_COST + TOO_HIGH) {
            prices[article] = prices[article] * 118 / 100;
        } else {
            costs[article] = costs[article] * (106 + dice.between(0, 4)) / 100;
        }
    }
}
