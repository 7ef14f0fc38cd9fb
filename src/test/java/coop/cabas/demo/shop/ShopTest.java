package coop.cabas.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

class ShopTest {

    private static final LocalDate START = LocalDate.parse("2025-10-01");
    private static final LocalDate END = LocalDate.parse("2026-11-22");

    private static Shop shop;
    private static List<Day> days;
    private static long[] atFirst;

    @BeforeAll
    static void live() {
        shop = new Shop(START, END, 1);
        atFirst = levels(shop);
        days = until(END, shop);
    }

    @Test
    void sells1400Articles() {
        assertThat(shop.assortment().articles()).hasSize(1400);
        assertThat(shop.assortment().articles()).extracting(Article::ean).doesNotHaveDuplicates();
        assertThat(shop.assortment().articles()).extracting(Article::label).doesNotHaveDuplicates();
    }

    @Test
    void givesEveryCodeItsCheckDigit() {
        for (var article : shop.assortment().articles()) {
            if (article.sold() != Sold.LABEL) {
                assertThat(Ean.checked(article.ean().substring(0, 12))).isEqualTo(article.ean());
            }
        }
    }

    @Test
    void sellsEachDayWhatItsTicketsSay() {
        for (var day : days) {
            assertThat(tickets(day)).as("%s", day.date()).isEqualTo(sales(day));
        }
    }

    @Test
    void numbersItsCertifiedTicketsWithoutAnyGapButOne() {
        var numbers = days.stream()
                .flatMap(day -> day.tickets().stream())
                .map(Ticket::certified)
                .filter(Objects::nonNull)
                .toList();
        int gaps = numbers.getLast() - numbers.getFirst() + 1 - numbers.size();
        assertThat(gaps).isEqualTo(1);
        assertThat(numbers).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void leavesTheStockThatSalesAndMovesMake() {
        long[] levels = atFirst.clone();
        for (var day : days) {
            day.sales().forEach(sale -> levels[sale.article().index()] -= sale.quantity());
            day.moves().forEach(move -> levels[move.article().index()] += effect(move));
        }
        assertThat(levels(shop)).isEqualTo(levels);
    }

    @Test
    void opensFiveDaysAWeekAndRestsOnHolidays() {
        assertThat(days.stream().filter(day -> day.date().getDayOfWeek() == DayOfWeek.SUNDAY))
                .allMatch(day -> day.tickets().isEmpty());
        assertThat(day("2026-05-14").tickets()).as("Ascension").isEmpty();
        assertThat(day("2025-12-25").tickets()).isEmpty();
        assertThat(day("2026-11-20").tickets()).hasSizeBetween(30, 80);
    }

    @Test
    void findsEasterWhereTheAlmanacHasIt() {
        assertThat(Almanac.easter(2024)).isEqualTo("2024-03-31");
        assertThat(Almanac.easter(2025)).isEqualTo("2025-04-20");
        assertThat(Almanac.easter(2026)).isEqualTo("2026-04-05");
        assertThat(Almanac.easter(2027)).isEqualTo("2027-03-28");
    }

    @Test
    void neverSellsWhatIsOutOfSeasonForLong() {
        var asparagus = days.stream()
                .filter(day -> day.sales().stream()
                        .anyMatch(sale -> sale.article().label().startsWith("ASPERGES")))
                .map(day -> day.date().getMonthValue())
                .toList();
        assertThat(new HashSet<>(asparagus)).contains(4, 5).doesNotContain(1, 2, 9, 11);
    }

    @Test
    void knowsStockOutsShortagesLossesAndNegativeStock() {
        var moves = days.stream().flatMap(day -> day.moves().stream()).toList();
        assertThat(moves).extracting(Move::reason).contains("MANQUANT", "PERTES DLC", "PRODUITS INVENDABLES");
        assertThat(LongStream.of(levels(shop)).boxed())
                .anyMatch(level -> level < 0)
                .anyMatch(level -> level == 0);
    }

    @Test
    void makesTheSameShopTwice() {
        var again = new Shop(START, END, 1);
        assertThat(until(LocalDate.parse("2025-12-31"), again)).isEqualTo(days.subList(0, 92));
    }

    private static List<Day> until(LocalDate last, Shop shop) {
        var days = new ArrayList<Day>();
        while (!shop.today().isAfter(last)) {
            days.add(shop.day());
        }
        return days;
    }

    private static Day day(String date) {
        return days.stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    private static long tickets(Day day) {
        return day.tickets().stream()
                .filter(ticket -> ticket.certified() != null)
                .mapToLong(ticket -> Objects.requireNonNull(ticket.cents()))
                .sum();
    }

    private static long sales(Day day) {
        return day.sales().stream().mapToLong(Sale::cents).sum();
    }

    private static long effect(Move move) {
        return switch (move.type()) {
            case Move.DELIVERY -> move.quantity();
            case Move.EXIT -> -move.quantity();
            case Move.COUNT -> move.quantity() - move.before();
            default -> 0;
        };
    }

    private static long[] levels(Shop shop) {
        return shop.assortment().articles().stream()
                .mapToLong(article -> shop.shelf().believed(article.index()))
                .toArray();
    }
}
