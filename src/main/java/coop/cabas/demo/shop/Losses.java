package coop.cabas.demo.shop;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What leaves the shelves unsold: goods past their date or spoilt, goods used by the shop, and what nobody ever sees leave. */
final class Losses {

    private static final int THEFTS_A_WEEK = 7;
    private static final int UNKEYED_A_WEEK = 4;

    private final Assortment assortment;
    private final Shelf shelf;
    private final Prices prices;
    private final Dice dice;
    private int slip = 61;

    Losses(Assortment assortment, Shelf shelf, Prices prices, Dice dice) {
        this.assortment = assortment;
        this.shelf = shelf;
        this.prices = prices;
        this.dice = dice;
    }

    List<Move> evening(LocalDate day) {
        if (day.getDayOfWeek() != DayOfWeek.SATURDAY) {
            return List.of();
        }
        var moves = new ArrayList<Move>();
        String number = "S%06d".formatted(slip++);
        for (var article : assortment.articles()) {
            long lost = spoilt(article);
            if (lost > 0) {
                boolean produce = article.family().keeps() <= 6;
                exit(article, lost, day, number, produce ? "PRODUITS INVENDABLES" : "PERTES DLC", moves);
            }
        }
        useByTheShop(day, moves);
        for (int i = 0; i < THEFTS_A_WEEK + UNKEYED_A_WEEK; i++) {
            shelf.drift(dice.between(0, assortment.size() - 1), i < THEFTS_A_WEEK ? -1000 : 2000);
        }
        return moves;
    }

    private long spoilt(Article article) {
        int i = article.index();
        long there = Math.min(shelf.real(i), shelf.believed(i));
        int keeps = article.family().keeps();
        if (keeps == 0 || there <= 0) {
            return 0;
        }
        long unit = article.sold().weighed() ? 2 : 1000;
        if (keeps <= 3) {
            return there / unit * unit;
        }
        if (!dice.chance(keeps <= 6 ? .22 : 1.2 / keeps)) {
            return 0;
        }
        return Math.max(unit, Math.round(there * dice.between(5, 25) / 100.0) / unit * unit);
    }

    private void useByTheShop(LocalDate day, List<Move> moves) {
        if (dice.chance(.3)) {
            var article = assortment.get(dice.between(0, assortment.size() - 1));
            if (!article.sold().weighed()
                    && shelf.believed(article.index()) >= 1000
                    && shelf.real(article.index()) >= 1000) {
                exit(article, 1000, day, "S%06d".formatted(slip++), "USAGE MAGASIN", moves);
            }
        }
    }

    private void exit(Article article, long lost, LocalDate day, String number, String reason, List<Move> moves) {
        int i = article.index();
        moves.add(new Move(
                Move.EXIT,
                day,
                null,
                number,
                reason,
                article,
                shelf.believed(i),
                lost,
                prices.cost(i),
                prices.price(i)));
        shelf.take(i, lost);
    }
}
