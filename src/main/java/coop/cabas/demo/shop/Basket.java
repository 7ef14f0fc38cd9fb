package coop.cabas.demo.shop;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one person takes from the shelves. Nobody takes what is not there. */
final class Basket {

    /** Lines of a usual basket, for those who order. */
    static final double USUAL_LINES = 13;

    private static final double MEDIAN_LINES = 10.4;
    private static final double LINES_SPREAD = .78;
    private static final int MOST_LINES = 60;
    private static final int SECOND_CHOICES = 2;

    /** Scales weigh by two grams. */
    private static final int STEP = 2;

    private final Shelf shelf;
    private final Prices prices;
    private final Assortment assortment;
    private final Dice dice;

    Basket(Assortment assortment, Shelf shelf, Prices prices, Dice dice) {
        this.assortment = assortment;
        this.shelf = shelf;
        this.prices = prices;
        this.dice = dice;
    }

    /** @param cents paid for it */
    record Line(int article, long quantity, long cents) {}

    /** @param wishes running sums of what people look for today */
    Iterable<Line> fill(double[] wishes) {
        int lines = Math.clamp(Math.round(MEDIAN_LINES * dice.around(LINES_SPREAD)), 1, MOST_LINES);
        Map<Integer, Line> basket = new LinkedHashMap<>();
        for (int i = 0; i < lines; i++) {
            int article = choose(wishes);
            if (article >= 0 && !basket.containsKey(article)) {
                basket.put(article, take(article));
            }
        }
        return basket.values();
    }

    /** Mean quantity that one person takes, in thousandths. */
    static double usual(Article article) {
        return article.sold().weighed() ? article.sold().usual() * 1080 : article.cost() < 150 ? 1800 : 1250;
    }

    private int choose(double[] wishes) {
        for (int i = 0; i <= SECOND_CHOICES; i++) {
            int article = dice.among(wishes);
            if (shelf.real(article) >= least(article)) {
                return article;
            }
        }
        return -1;
    }

    private long least(int article) {
        return assortment.get(article).sold().weighed() ? 100 : 1000;
    }

    private Line take(int index) {
        var article = assortment.get(index);
        long wanted = article.sold().weighed() ? weighed(article) : 1000L * pieces(article);
        long quantity = Math.min(wanted, shelf.real(index) / least(index) * least(index));
        shelf.take(index, quantity);
        long cents = (prices.price(index) * quantity + 500) / 1000;
        return new Line(index, quantity, discounted(article, cents));
    }

    private long weighed(Article article) {
        long grams = Math.round(article.sold().usual() * 1000 * dice.around(.4));
        return Math.max(60, grams / STEP * STEP);
    }

    private int pieces(Article article) {
        double more = article.cost() < 150 ? .42 : .18;
        int pieces = 1;
        while (pieces < 8 && dice.chance(more)) {
            pieces++;
        }
        return pieces;
    }

    /** Goods that must go are sold at half the price, or a little less than the whole. */
    private long discounted(Article article, long cents) {
        if (article.family().keeps() == 0 || !dice.chance(.02)) {
            return cents;
        }
        return cents * (100 - dice.between(1, 5) * 10) / 100;
    }
}
