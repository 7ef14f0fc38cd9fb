package coop.cabas.demo.shop;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The articles of the invented shop: those of the {@link Vocabulary}, each with its code, cost and public. */
public final class Assortment {

    /** Share of each department in what is sold, in per cent, by the department's code. */
    private static final Map<Integer, Double> SHARES =
            Map.of(3, .2, 4, 25.0, 5, 1.2, 6, 3.5, 7, 4.5, 8, 40.0, 9, 4.0, 10, 21.6);

    private static final double FAME_SPREAD = 1;
    private static final double MOST_FAME = 4;
    private static final double COST_SPREAD = .08;
    private static final int DAYS = 365;

    private final List<Article> articles;

    private Assortment(List<Article> articles) {
        this.articles = List.copyOf(articles);
    }

    static Assortment of(LocalDate start, Dice dice) {
        var articles = new ArrayList<Article>();
        for (var entry : Vocabulary.entries()) {
            articles.add(article(articles.size(), entry, start, dice));
        }
        return new Assortment(shared(articles));
    }

    public List<Article> articles() {
        return articles;
    }

    public Article get(int index) {
        return articles.get(index);
    }

    public int size() {
        return articles.size();
    }

    /** @param label in full */
    Article named(String label) {
        return articles.stream()
                .filter(a -> a.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Article article(int index, Vocabulary.Entry entry, LocalDate start, Dice dice) {
        // Some came later, some are ordered no more: their last pieces may stay for long.
        boolean plain = entry.priced() || entry.season() != null;
        var since = !plain && dice.chance(.07) ? start.plusDays(dice.between(30, DAYS)) : start;
        var until = !plain && dice.chance(.05) ? since.plusDays(dice.between(60, DAYS)) : LocalDate.MAX;
        return new Article(
                index,
                ean(index, entry),
                reference(index, entry),
                entry.label(),
                entry.family(),
                entry.supplier(),
                entry.sold(),
                entry.priced() ? 0 : Math.max(5, Math.round(entry.figure() * dice.around(COST_SPREAD))),
                entry.priced() ? entry.figure() : 0,
                entry.pack(),
                entry.contents(),
                entry.unit(),
                entry.sought() * Math.min(MOST_FAME, dice.around(FAME_SPREAD)),
                entry.season(),
                since,
                until);
    }

    private static String ean(int index, Vocabulary.Entry entry) {
        return switch (entry.sold()) {
            case LABEL -> Ean.label(index + 1);
            case PACKED -> entry.priced() || entry.pack() == 1 ? Ean.inStore(index + 1) : Ean.packed(index + 1);
            default -> Ean.inStore(index + 1);
        };
    }

    private static @Nullable String reference(int index, Vocabulary.Entry entry) {
        var supplier = entry.supplier();
        return supplier == null || supplier.prefix().isEmpty() ? null : "%s%03d".formatted(supplier.prefix(), index);
    }

    /** The same articles, sought so that each department takes its share of the sales. */
    private static List<Article> shared(List<Article> articles) {
        var sums = new HashMap<Integer, Double>();
        for (var article : articles) {
            sums.merge(article.family().departmentCode(), weight(article), Double::sum);
        }
        return articles.stream()
                .map(a -> a.sought() == 0
                        ? a
                        : a.soughtBy(SHARES.getOrDefault(a.family().departmentCode(), 0.)
                                / sums.getOrDefault(a.family().departmentCode(), 1.)))
                .toList();
    }

    /** What an article brings: how often it is taken, times what one takes of it costs. */
    private static double weight(Article article) {
        double months = article.season() == null ? 1 : article.season().length() / 12.0;
        return article.sought() * months * article.cost() * article.sold().usual();
    }
}
