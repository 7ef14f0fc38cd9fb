package coop.cabas.purchasing.receipts;

import coop.cabas.articles.ArticleId;
import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.orders.OrderLine;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a delivery is expected to bring: the lines of the order and those of the delivery note, each article once. */
final class Expected {

    private static final int CODE = 40;
    private static final int LABEL = 160;
    private static final int DECIMALS = 4;

    private final Map<String, Offer> byReference = new HashMap<>();
    private final Map<String, Offer> byEan = new HashMap<>();
    private final Map<String, Offer> byLabel = new HashMap<>();
    private final Map<ArticleId, Offer> byArticle = new HashMap<>();
    private final Function<String, @Nullable ArticleId> holder;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Object, Line> known = new HashMap<>();

    /**
     * @param offers of the supplier
     * @param holder whose a code is in the shop
     */
    Expected(List<Offer> offers, Function<String, @Nullable ArticleId> holder) {
        this.holder = holder;
        for (var offer : offers) {
            if (offer.reference() != null) {
                byReference.put(upper(offer.reference()), offer);
            }
            if (offer.ean() != null) {
                byEan.putIfAbsent(offer.ean(), offer);
            }
            if (offer.article() != null && !offer.ended()) {
                byArticle.put(offer.article(), offer);
            }
            byLabel.putIfAbsent(upper(offer.label()), offer);
        }
    }

    /** @param came of it already */
    void order(OrderLine line, BigDecimal came) {
        var expected = Line.of(line);
        expected.ordered = line.quantity().subtract(came).max(BigDecimal.ZERO);
        expected.orderPrice = line.price();
        lines.add(expected);
        known.put(line.offer(), expected);
        if (line.article() != null) {
            known.put(line.article(), expected);
        }
    }

    /** A line of the delivery note; one that tells no quantity says nothing. */
    void note(coop.cabas.purchasing.forms.Line told) {
        var quantity = told.delivered() != null ? told.delivered() : units(told);
        if (quantity == null || quantity.signum() < 0) {
            return;
        }
        var line = line(told, quantity);
        var price = price(told, quantity);
        if (line.noted == null) {
            line.noted = quantity;
            line.notePrice = price;
        } else {
            // The same article twice on one note, perhaps at two prices: all of it, at what one costs on average.
            var sum = line.noted.add(quantity);
            if (price != null && line.notePrice != null && sum.signum() > 0) {
                line.notePrice = line.noted
                        .multiply(line.notePrice)
                        .add(quantity.multiply(price))
                        .divide(sum, DECIMALS, RoundingMode.HALF_UP);
            }
            line.noted = sum;
        }
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    private Line line(coop.cabas.purchasing.forms.Line told, BigDecimal quantity) {
        var article = told.ean() == null ? null : holder.apply(told.ean());
        var offer = offer(told, article);
        Object key = offer != null
                ? offer.id()
                : article != null ? article : upper(told.reference() + "|" + told.ean() + "|" + told.label());
        var found = known.get(key);
        if (found == null && offer != null && offer.article() != null) {
            found = known.get(offer.article());
        }
        if (found == null) {
            found = offer != null ? Line.of(offer) : Line.of(told, article, pack(told, quantity));
            lines.add(found);
            if (found.article != null) {
                known.put(found.article, found);
            }
        }
        known.put(key, found);
        return found;
    }

    private @Nullable Offer offer(coop.cabas.purchasing.forms.Line told, @Nullable ArticleId article) {
        var found = told.reference() == null ? null : byReference.get(upper(told.reference()));
        if (found == null && told.ean() != null) {
            found = byEan.get(told.ean());
        }
        if (found == null && article != null) {
            found = byArticle.get(article);
        }
        return found == null && told.reference() == null && told.ean() == null
                ? byLabel.get(upper(told.label()))
                : found;
    }

    private static BigDecimal pack(coop.cabas.purchasing.forms.Line told, BigDecimal quantity) {
        if (told.packSize() != null && told.packSize().signum() > 0) {
            return told.packSize();
        }
        if (told.parcels() != null && told.parcels().signum() > 0 && quantity.signum() > 0) {
            return quantity.divide(told.parcels(), DECIMALS, RoundingMode.HALF_UP);
        }
        return BigDecimal.ONE;
    }

    private static @Nullable BigDecimal units(coop.cabas.purchasing.forms.Line told) {
        return told.parcels() == null || told.packSize() == null
                ? told.parcels()
                : told.parcels().multiply(told.packSize());
    }

    private static @Nullable BigDecimal price(coop.cabas.purchasing.forms.Line told, BigDecimal quantity) {
        var price = coop.cabas.purchasing.OfferPrice.of(told);
        if (price != null) {
            return price.net();
        }
        return told.amount() == null || quantity.signum() == 0
                ? null
                : told.amount().divide(quantity, DECIMALS, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
    }

    private static String upper(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** A line in the making. */
    static final class Line {

        private final @Nullable OfferId offer;
        private final @Nullable ArticleId article;
        private final @Nullable String ean;
        private final @Nullable String reference;
        private final String label;
        private final BigDecimal pack;
        private @Nullable BigDecimal ordered;
        private @Nullable BigDecimal orderPrice;
        private @Nullable BigDecimal noted;
        private @Nullable BigDecimal notePrice;

        private Line(
                @Nullable OfferId offer,
                @Nullable ArticleId article,
                @Nullable String ean,
                @Nullable String reference,
                String label,
                BigDecimal pack) {
            this.offer = offer;
            this.article = article;
            this.ean = ean == null || ean.isBlank() ? null : cut(ean, CODE);
            this.reference = reference == null || reference.isBlank() ? null : cut(reference, CODE);
            this.label = label.isBlank() ? "?" : cut(label.strip(), LABEL);
            this.pack = pack.setScale(DECIMALS, RoundingMode.HALF_UP).max(new BigDecimal("0.0001"));
        }

        static Line of(Offer offer) {
            return new Line(offer.id(), offer.article(), offer.ean(), offer.reference(), offer.label(), offer.pack());
        }

        /** An article that the supplier does not offer, as far as anybody knows. */
        static Line of(ArticleId article, String name) {
            return new Line(null, article, null, null, name, BigDecimal.ONE);
        }

        private static Line of(OrderLine line) {
            return new Line(line.offer(), line.article(), line.ean(), line.reference(), line.label(), line.pack());
        }

        private static Line of(coop.cabas.purchasing.forms.Line told, @Nullable ArticleId article, BigDecimal pack) {
            var label = told.label().isBlank()
                    ? told.reference() != null ? told.reference() : String.valueOf(told.ean())
                    : told.label();
            return new Line(null, article, told.ean(), told.reference(), label, pack);
        }

        Map<String, @Nullable Object> values() {
            var values = new HashMap<String, @Nullable Object>();
            values.put("offer", offer == null ? null : offer.value());
            values.put("article", article == null ? null : article.value());
            values.put("ean", ean);
            values.put("reference", reference);
            values.put("label", label);
            values.put("pack", pack);
            values.put("ordered", ordered);
            values.put("orderPrice", orderPrice);
            values.put("noted", noted);
            values.put("notePrice", notePrice);
            return values;
        }

        private static String cut(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most);
        }
    }
}
