package coop.cabas.purchasing.prices;

import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.OfferPrice;
import coop.cabas.purchasing.forms.Line;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A supplier's list beside what it was known to offer. An offer is found by the supplier's reference, else by the manufacturer's code, else,
 * when there is neither, by its label.
 *
 * @param lines in the list's order; a second line of one offer is left out
 * @param vanished known offers that the list does not have
 */
public record Comparison(List<Compared> lines, List<Offer> vanished) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Comparison {
        lines = List.copyOf(lines);
        vanished = List.copyOf(vanished);
    }

    /** What became of one line. */
    public enum Change {
        NEW,
        DEARER,
        CHEAPER,
        SAME,
        /** It tells no price: what is known stays. */
        NO_PRICE
    }

    /** @param offer known already; null for a new one @param price that the line tells; null when it tells none */
    public record Compared(
            Line line, @Nullable Offer offer, @Nullable OfferPrice price) {

        public Change change() {
            if (offer == null) {
                return Change.NEW;
            }
            if (price == null) {
                return Change.NO_PRICE;
            }
            var before = offer.net();
            var way = before == null ? 1 : price.net().compareTo(before);
            return way > 0 ? Change.DEARER : way < 0 ? Change.CHEAPER : Change.SAME;
        }

        /** By how many percent it changes; null when that cannot be told. */
        public @Nullable BigDecimal percent() {
            var before = offer == null ? null : offer.net();
            return before == null || price == null || before.signum() == 0
                    ? null
                    : price.net().subtract(before).multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        }

        /** Whether its price is new. */
        boolean isRepriced() {
            return price != null && (offer == null || !price.equals(offer.price()));
        }
    }

    /** @param lines of the list, in its order @param known everything that the supplier offered */
    public static Comparison of(List<Line> lines, List<Offer> known) {
        var index = new Index(known);
        var seen = new HashSet<Object>();
        var compared = new ArrayList<Compared>();
        for (var line : lines) {
            var offer = index.find(line);
            if (seen.add(offer == null ? key(line) : offer.id())) {
                compared.add(new Compared(line, offer, OfferPrice.of(line)));
            }
        }
        var vanished = known.stream()
                .filter(offer -> !offer.ended() && !seen.contains(offer.id()))
                .toList();
        return new Comparison(compared, vanished);
    }

    private static String key(Line line) {
        return line.reference() != null ? "r" + line.reference() : line.ean() != null ? "e" + line.ean() : label(line);
    }

    private static String label(Line line) {
        return "l" + line.label().strip().toLowerCase(Locale.ROOT);
    }

    public long count(Change change) {
        return lines.stream().filter(line -> line.change() == change).count();
    }

    /** Known offers by what they are found by. */
    private static final class Index {

        private final Map<String, Offer> byKey = new HashMap<>();

        Index(List<Offer> known) {
            for (var offer : known) {
                if (offer.reference() != null) {
                    byKey.putIfAbsent("r" + offer.reference(), offer);
                }
                if (offer.ean() != null) {
                    byKey.putIfAbsent("e" + offer.ean(), offer);
                }
                if (offer.reference() == null && offer.ean() == null) {
                    byKey.putIfAbsent("l" + offer.label().toLowerCase(Locale.ROOT), offer);
                }
            }
        }

        @Nullable
        Offer find(Line line) {
            if (line.reference() != null && byKey.get("r" + line.reference()) instanceof Offer offer) {
                return offer;
            }
            if (line.ean() != null
                    && byKey.get("e" + line.ean()) instanceof Offer offer
                    && (line.reference() == null || offer.reference() == null)) {
                return offer;
            }
            return line.reference() == null && line.ean() == null ? byKey.get(label(line)) : null;
        }
    }
}
