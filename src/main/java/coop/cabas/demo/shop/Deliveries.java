package coop.cabas.demo.shop;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is ordered from the suppliers, and what of it arrives. */
final class Deliveries {

    private static final DateTimeFormatter KEYED = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final int FIRST_ORDER = 412;

    private final Almanac almanac;
    private final Shelf shelf;
    private final Prices prices;
    private final Pace pace;
    private final Dice dice;
    private final Map<Supplier, List<Article>> ranges = new LinkedHashMap<>();
    private final LocalDate start;
    private int order = FIRST_ORDER;

    Deliveries(
            Assortment assortment, Almanac almanac, Shelf shelf, Prices prices, Pace pace, Dice dice, LocalDate start) {
        this.almanac = almanac;
        this.shelf = shelf;
        this.prices = prices;
        this.pace = pace;
        this.dice = dice;
        this.start = start;
        for (var article : assortment.articles()) {
            var supplier = article.supplier();
            if (supplier != null) {
                ranges.computeIfAbsent(supplier, none -> new ArrayList<>()).add(article);
            }
        }
    }

    /** Fills the shelves before the first day, as the years before would have. */
    void beforeOpening(LocalDate start) {
        ranges.forEach((supplier, range) -> range.stream()
                .filter(article -> article.isOrdered(start))
                .forEach(article -> shelf.receive(
                        article.index(),
                        parcels(article, wanted(article, supplier) * (.4 + dice.between(0, 5) / 10.0)),
                        prices.cost(article.index()))));
    }

    List<Move> morning(LocalDate day) {
        var moves = new ArrayList<Move>();
        ranges.forEach((supplier, range) -> {
            if (comes(supplier, day)) {
                deliver(supplier, range, day, moves);
            }
        });
        return moves;
    }

    /** On its day, or on the next open one when the shop was closed on it. */
    private boolean comes(Supplier supplier, LocalDate day) {
        for (var planned = day; planned.isEqual(day) || !almanac.isOpen(planned); planned = planned.minusDays(1)) {
            if (isPlanned(supplier, planned)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPlanned(Supplier supplier, LocalDate day) {
        long week = ChronoUnit.WEEKS.between(LocalDate.EPOCH, day);
        return supplier.days().contains(day.getDayOfWeek())
                && (week + supplier.code()) % supplier.everyWeeks() == 0
                && !day.isBefore(start);
    }

    private void deliver(Supplier supplier, List<Article> range, LocalDate day, List<Move> moves) {
        int number = order++;
        String note =
                "BL_%d_%s_%02d%02d".formatted(number, day.format(KEYED), dice.between(8, 11), dice.between(0, 59));
        for (var article : range) {
            double missing = wanted(article, supplier) - shelf.believed(article.index());
            long ordered = article.isOrdered(day) && missing > 0 ? parcels(article, missing) : 0;
            if (ordered > 0) {
                receive(supplier, article, ordered, day, number, note, moves);
            }
        }
    }

    private void receive(
            Supplier supplier,
            Article article,
            long ordered,
            LocalDate day,
            int number,
            String note,
            List<Move> moves) {
        long received = ordered;
        String why = "MANQUANT";
        if (dice.chance((100 - supplier.service()) / 100.0)) {
            received = dice.chance(.6) ? 0 : ordered / 2 / 1000 * 1000;
        } else if (dice.chance(.004)) {
            received = ordered - 1000;
            why = "CASSE LIVRAISON";
        } else if (article.sold() == Sold.LABEL) {
            received = Math.round(ordered * dice.around(.04));
        }
        int i = article.index();
        long before = shelf.believed(i);
        String reason = "%-15s|BL_%s".formatted("CMDE_" + number, note);
        moves.add(new Move(
                Move.DELIVERY, day, number, note, reason, article, before, received, prices.cost(i), prices.price(i)));
        if (received < ordered && article.sold() != Sold.LABEL) {
            moves.add(new Move(
                    Move.SHORTAGE,
                    day,
                    number,
                    note,
                    why,
                    article,
                    before,
                    ordered - received,
                    prices.cost(i),
                    prices.price(i)));
        }
        shelf.receive(i, received, prices.cost(i));
    }

    /** What should be there after the delivery: enough until the next one, and some more of what keeps. */
    private double wanted(Article article, Supplier supplier) {
        double weeks = supplier.everyWeeks() / (double) supplier.days().size();
        int keeps = article.family().keeps();
        double more = keeps == 0 ? .9 : keeps > 10 ? .4 : keeps > 3 ? .18 : .06;
        return pace.weekly(article.index()) * (weeks + more);
    }

    private long parcels(Article article, double quantity) {
        long parcel = article.pack() * 1000L;
        return Math.max(1, Math.round(quantity / parcel + .2)) * parcel;
    }
}
