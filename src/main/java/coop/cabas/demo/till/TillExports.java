package coop.cabas.demo.till;

import coop.cabas.demo.shop.Day;
import coop.cabas.demo.shop.Shop;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files that somebody saves from the till of the invented shop, always in the evening after closing. */
public final class TillExports {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd_HHmm", Locale.ROOT);
    private static final LocalTime EVENING = LocalTime.of(21, 5);

    private final Shop shop;
    private final List<Day> days = new ArrayList<>();
    /** Where moves are saved from: the last day saved that had some, so that no closed day is left out between two files. */
    private List<Day> movesFrom = List.of();

    public TillExports(Shop shop) {
        this.shop = shop;
    }

    /** Lets the shop live until the evening of that day, included. */
    public void liveUntil(LocalDate last) {
        while (!shop.today().isAfter(last)) {
            days.add(shop.day());
        }
    }

    /** Sales, tickets and moves of the days lived since the last time they were saved. */
    public List<Export> period() {
        var at = evening();
        var period = List.copyOf(days);
        var moves = Stream.concat(movesFrom.stream(), period.stream()).toList();
        forget();
        return List.of(
                named("PLU", at, new PluExport(shop).write(period)),
                named("JournalDeCaisse", at, new JournalExport().write(period)),
                named("StockMvt", at, new MovesExport().write(moves)));
    }

    /** Goes on without saving the days lived since the last time. */
    public void forget() {
        movesFrom = days.stream()
                .filter(day -> !day.moves().isEmpty())
                .reduce((earlier, later) -> later)
                .map(List::of)
                .orElse(movesFrom);
        days.clear();
    }

    /** Levels now. */
    public Export stock() {
        return named("Stock", evening(), new StockExport().write(shop));
    }

    /** Articles and their prices now. */
    public Export articles() {
        return named("ListeArticles", evening(), new ArticlesExport().write(shop));
    }

    private LocalDateTime evening() {
        return shop.today().minusDays(1).atTime(EVENING);
    }

    private static Export named(String kind, LocalDateTime at, byte[] content) {
        return new Export(kind + at.format(STAMP) + ".xlsx", content);
    }
}
