package coop.cabas.purchasing;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Assortment;
import coop.cabas.articles.DepartmentId;
import coop.cabas.stock.Move;
import coop.cabas.stock.intake.StockIntake;
import coop.cabas.stock.intake.Told;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Suppliers, offers and sales for tests. */
public record Goods(ApplicationContext context) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** One that delivers on Tuesdays, two days after the order, and free of charge from a sum on. */
    public SupplierId supplier(String franco) {
        var name = "Grossiste " + COUNT.incrementAndGet();
        return context.getBean(Suppliers.class)
                .add(new Supplier.Terms(
                        name,
                        null,
                        "C42",
                        "commandes@grossiste.example",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(DayOfWeek.TUESDAY),
                        2,
                        null,
                        7,
                        1,
                        franco.isEmpty() ? null : new BigDecimal(franco),
                        null));
    }

    public DepartmentId department() {
        return new Assortment(context).department("16.667", false);
    }

    public ArticleId article(String name) {
        return new Assortment(context).piece(name, department());
    }

    /** Of an article, in parcels of so many, for so much each. */
    public OfferId offer(SupplierId supplier, ArticleId article, String label, String pack, String price) {
        var offers = context.getBean(Offers.class);
        var id = offers.add(
                supplier,
                new Offers.Terms(
                        "R" + COUNT.incrementAndGet(), null, label, article, new BigDecimal(pack), 1, 1, null));
        offers.priceIs(
                id,
                OfferPrice.of(new BigDecimal(price), List.of(), BigDecimal.ZERO),
                LocalDate.of(2020, 1, 1),
                "premier prix");
        return id;
    }

    /** What there was at the beginning, and the same sale on each day but Sundays. */
    public void sold(ArticleId article, String opening, String aDay, LocalDate from, LocalDate until) {
        var all = new ArrayList<Told>();
        all.add(new Told(article.value(), from.minusDays(1), Move.Kind.OPENING, new BigDecimal(opening), null));
        from.datesUntil(until.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .forEach(day ->
                        all.add(new Told(article.value(), day, Move.Kind.SALE, new BigDecimal(aDay).negate(), null)));
        context.getBean(StockIntake.class).settle("test" + COUNT.incrementAndGet(), all);
    }
}
