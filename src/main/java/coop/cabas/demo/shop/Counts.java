package coop.cabas.demo.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Inventories: one family of fresh goods on Mondays, one of the others on Wednesdays, everything in early January. */
final class Counts {

    private static final String WHOLE = "INVENTAIRE";
    private int slip = 118;
    private int freshTurn;
    private int otherTurn;

    private final Assortment assortment;
    private final Shelf shelf;
    private final Prices prices;
    private final List<Integer> fresh;
    private final List<Integer> others;

    Counts(Assortment assortment, Shelf shelf, Prices prices) {
        this.assortment = assortment;
        this.shelf = shelf;
        this.prices = prices;
        fresh = families(true);
        others = families(false);
    }

    List<Move> morning(LocalDate day) {
        if (day.getMonthValue() == 1 && day.getDayOfMonth() <= 7 && day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            return count(day, WHOLE, -1);
        }
        return switch (day.getDayOfWeek()) {
            case MONDAY -> count(day, "PRODUITS FRAIS", fresh.get(freshTurn++ % fresh.size()));
            case WEDNESDAY -> count(day, "33- PARTIEL", others.get(otherTurn++ % others.size()));
            default -> List.of();
        };
    }

    /** @param family its code, -1 for all */
    private List<Move> count(LocalDate day, String reason, int family) {
        String number = "V%06d".formatted(slip++);
        var moves = new ArrayList<Move>();
        for (var article : assortment.articles()) {
            int i = article.index();
            var code = article.family().code();
            boolean meant = code != null && (family == -1 || code == family);
            if (meant && (shelf.believed(i) != 0 || shelf.real(i) != 0)) {
                long before = shelf.believed(i);
                moves.add(new Move(
                        Move.COUNT,
                        day,
                        null,
                        number,
                        reason,
                        article,
                        before,
                        shelf.count(i),
                        prices.cost(i),
                        prices.price(i)));
            }
        }
        return moves;
    }

    private List<Integer> families(boolean keepsShort) {
        var codes = new TreeSet<Integer>();
        for (var article : assortment.articles()) {
            var code = article.family().code();
            if (code != null && article.family().keeps() > 0 == keepsShort) {
                codes.add(code);
            }
        }
        return List.copyOf(codes);
    }
}
