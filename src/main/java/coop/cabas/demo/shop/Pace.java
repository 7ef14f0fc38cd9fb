package coop.cabas.demo.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/** How much of every article is sold in a week, as those who order see it: from what was sold, and from experience. */
final class Pace {

    private static final double TRUST_IN_LAST_WEEK = .35;
    private static final double LEAST = .4;

    private final Assortment assortment;
    private final Almanac almanac;
    private final double[] weekly;
    private final long[] sold;
    private final int[] daysThere;
    private int days;

    Pace(Assortment assortment, Almanac almanac, LocalDate start) {
        this.assortment = assortment;
        this.almanac = almanac;
        weekly = expected(start);
        sold = new long[assortment.size()];
        daysThere = new int[assortment.size()];
    }

    /** In thousandths. */
    double weekly(int article) {
        return weekly[article];
    }

    void evening(Day day, Shelf shelf) {
        days++;
        day.sales().forEach(sale -> sold[sale.article().index()] += sale.quantity());
        for (int i = 0; i < daysThere.length; i++) {
            if (shelf.real(i) > 0) {
                daysThere[i]++;
            }
        }
    }

    /** Learns from the week that ends; looks at the season that comes. */
    void weekEnds(LocalDate sunday) {
        double[] expected = expected(sunday.plusDays(4));
        for (int i = 0; i < weekly.length; i++) {
            double seen = sold[i] * (double) Math.max(1, days) / Math.max(1, daysThere[i]);
            boolean comesNow = weekly[i] == 0 && expected[i] > 0;
            weekly[i] = comesNow
                    ? expected[i]
                    : Math.max(expected[i] * LEAST, weekly[i] * (1 - TRUST_IN_LAST_WEEK) + seen * TRUST_IN_LAST_WEEK);
        }
        Arrays.fill(sold, 0);
        Arrays.fill(daysThere, 0);
        days = 0;
    }

    private double[] expected(LocalDate day) {
        double all = 0;
        for (var article : assortment.articles()) {
            all += article.isOffered(day) ? article.sought() : 0;
        }
        double lines = 0;
        for (var weekday = day.with(DayOfWeek.MONDAY); weekday.getDayOfWeek().getValue() < 7; ) {
            lines += almanac.isOpen(weekday) ? almanac.expectedTickets(weekday) * Basket.USUAL_LINES : 0;
            weekday = weekday.plusDays(1);
        }
        double[] expected = new double[assortment.size()];
        for (var article : assortment.articles()) {
            if (article.isOffered(day)) {
                expected[article.index()] = lines * article.sought() / all * Basket.usual(article);
            }
        }
        return expected;
    }
}
