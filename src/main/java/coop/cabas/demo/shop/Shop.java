package coop.cabas.demo.shop;

import coop.cabas.demo.shop.Ticket.Payment;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An invented shop that lives day by day: goods come, people buy, goods spoil, somebody counts. The same start, end and
 * seed give the same shop, to the cent.
 */
public final class Shop {

    private static final int LAST_TICKET = 20_412;
    private static final int LAST_CERTIFIED = 19_957;
    private static final List<String> CLIENTS =
            List.of("LEMOINE BRUNO", "FERREIRA ANA", "CARON EVE", "MARCHAND CHLOE", "ROUX DIDIER");

    private final Dice dice;
    private final Almanac almanac;
    private final Assortment assortment;
    private final Prices prices;
    private final Shelf shelf;
    private final Pace pace;
    private final Deliveries deliveries;
    private final Counts counts;
    private final Losses losses;
    private final Basket basket;
    private final Checkout checkout;
    private final Slips slips;
    private LocalDate next;
    private int ticket = LAST_TICKET;
    private int certified = LAST_CERTIFIED;

    /**
     * @param start first day
     * @param end last day that will be asked for: what went wrong in the till is placed before it
     */
    public Shop(LocalDate start, LocalDate end, long seed) {
        next = start;
        dice = new Dice(seed);
        almanac = new Almanac(start);
        assortment = Assortment.of(start, dice);
        prices = new Prices(assortment, start, dice);
        shelf = new Shelf(assortment.size());
        pace = new Pace(assortment, almanac, start);
        deliveries = new Deliveries(assortment, almanac, shelf, prices, pace, dice, start);
        counts = new Counts(assortment, shelf, prices);
        losses = new Losses(assortment, shelf, prices, dice);
        basket = new Basket(assortment, shelf, prices, dice);
        checkout = new Checkout(dice);
        slips = Slips.before(end, almanac);
        deliveries.beforeOpening(start);
    }

    public Assortment assortment() {
        return assortment;
    }

    /** Prices as they are now, after the last day lived. */
    public Prices prices() {
        return prices;
    }

    /** Levels as they are now, after the last day lived. */
    public Shelf shelf() {
        return shelf;
    }

    public Slips slips() {
        return slips;
    }

    /** The day that will be lived next. */
    public LocalDate today() {
        return next;
    }

    /** Lives one more day. */
    public Day day() {
        var date = next;
        next = date.plusDays(1);
        prices.morning(date);
        var day = almanac.isOpen(date) ? open(date) : new Day(date, List.of(), List.of(), List.of());
        if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
            pace.weekEnds(date);
        }
        return day;
    }

    private Day open(LocalDate date) {
        var moves = new ArrayList<Move>();
        moves.addAll(counts.morning(date));
        moves.addAll(deliveries.morning(date));
        SortedMap<Integer, Sale> sales = new TreeMap<>();
        var tickets = serve(date, sales);
        moves.addAll(losses.evening(date));
        var day = new Day(date, tickets, List.copyOf(sales.values()), moves);
        pace.evening(day, shelf);
        return day;
    }

    private List<Ticket> serve(LocalDate date, SortedMap<Integer, Sale> sales) {
        double[] wishes = wishes(date);
        var arrivals = new ArrayList<LocalDateTime>();
        for (int i = dice.about(almanac.expectedTickets(date) * dice.around(.08)); i > 0; i--) {
            arrivals.add(date.atTime(almanac.arrival(date, dice)));
        }
        arrivals.sort(null);
        var tickets = new ArrayList<Ticket>();
        int skipped = date.equals(slips.skippedNumber()) ? arrivals.size() / 2 : -1;
        for (int i = 0; i < arrivals.size(); i++) {
            if (i == skipped) {
                certified++;
            }
            aside(arrivals.get(i), tickets);
            tickets.add(sale(arrivals.get(i), wishes, sales));
        }
        return tickets;
    }

    /** What people look for today: what is in season, and the last pieces of what no longer is. */
    private double[] wishes(LocalDate date) {
        double[] sums = new double[assortment.size()];
        double sum = 0;
        for (var article : assortment.articles()) {
            boolean left = shelf.real(article.index()) > 0;
            sum += article.isOffered(date) ? article.sought() : left ? article.sought() * .2 : 0;
            sums[article.index()] = sum;
        }
        return sums;
    }

    private Ticket sale(LocalDateTime at, double[] wishes, SortedMap<Integer, Sale> sales) {
        long cents = 0;
        for (var line : dice.chance(.004) ? List.<Basket.Line>of() : basket.fill(wishes)) {
            cents += keep(line, sales);
        }
        cents += extras(sales);
        if (cents == 0) {
            cents = giveBack(wishes, sales);
        }
        boolean credit = cents > 0 && dice.chance(.004);
        var payments = credit ? List.of(new Payment("EN CREDIT", cents)) : checkout.pay(cents);
        return new Ticket(++ticket, ++certified, at, cents, payments, credit ? client() : null);
    }

    /** Deposits, vouchers sold, and what has no barcode. */
    private long extras(SortedMap<Integer, Sale> sales) {
        long cents = 0;
        if (dice.chance(.05)) {
            cents += keyed("CONSIGNE 0.20", dice.between(1, 6), 20, sales);
        }
        if (cents > 0 && dice.chance(.5)) {
            cents += keyed("DECONSIGNE 0.20", dice.between(1, 2), -20, sales);
        }
        if (dice.chance(.002)) {
            cents += keyed("VENTE BON ACHAT", dice.between(1, 5), 1000, sales);
        }
        if (dice.chance(.004)) {
            cents += keyed("ARTICLE SANS CODE BARRE", 1, dice.between(50, 900), sales);
        }
        return cents;
    }

    private long keyed(String label, int pieces, long cents, SortedMap<Integer, Sale> sales) {
        var article = assortment.named(label);
        shelf.take(article.index(), 1000L * pieces);
        return keep(new Basket.Line(article.index(), 1000L * pieces, cents * pieces), sales);
    }

    /** Somebody brings one thing back. */
    private long giveBack(double[] wishes, SortedMap<Integer, Sale> sales) {
        int article = dice.among(wishes);
        shelf.take(article, -1000);
        return keep(new Basket.Line(article, -1000, -prices.price(article)), sales);
    }

    private long keep(Basket.Line line, SortedMap<Integer, Sale> sales) {
        var article = assortment.get(line.article());
        var sale = new Sale(article, line.quantity(), line.cents(), prices.cost(line.article()));
        sales.merge(
                line.article(),
                sale,
                (a, b) -> new Sale(article, a.quantity() + b.quantity(), a.cents() + b.cents(), b.cost()));
        return line.cents();
    }

    /** Tickets that are no sales. */
    private void aside(LocalDateTime at, List<Ticket> tickets) {
        if (dice.chance(.004)) {
            tickets.add(new Ticket(++ticket, null, at, null, List.of(), null));
        }
        if (dice.chance(.001)) {
            long cents = dice.between(2, 20) * 500L;
            var payments = List.of(new Payment("RECU ACOMPTE", cents), new Payment("CARTE", cents));
            tickets.add(new Ticket(++ticket, null, at, cents, payments, client()));
        }
        if (tickets.isEmpty() && at.getDayOfMonth() <= 5 && at.getDayOfWeek() == DayOfWeek.THURSDAY) {
            long cents = 10_000;
            tickets.add(new Ticket(++ticket, null, at, cents, List.of(new Payment("FONDS CAISSE", cents)), null));
        }
    }

    private @Nullable String client() {
        return CLIENTS.get(dice.between(0, CLIENTS.size() - 1));
    }
}
