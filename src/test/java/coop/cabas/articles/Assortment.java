package coop.cabas.articles;

import coop.cabas.shared.Money;
import org.springframework.context.ApplicationContext;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;

/** Articles for tests. */
public record Assortment(ApplicationContext context) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A department of its own, with a margin in percent since 2020. */
    public DepartmentId department(String percent, boolean fresh) {
        var departments = context.getBean(Departments.class);
        var id = departments.add("Rayon " + COUNT.incrementAndGet(), Department.Kind.GOODS, fresh);
        departments.rule(id, LocalDate.of(2020, 1, 1), new BigDecimal(percent).movePointLeft(2));
        return id;
    }

    public VatId vat(String name) {
        return context.getBean(Vats.class).all().stream()
                .filter(vat -> vat.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    public ArticleId piece(String name, DepartmentId department) {
        return context.getBean(Articles.class)
                .add(Article.Terms.of(name, department, vat("Taux réduit")), Status.ACTIVE);
    }

    /** A piece that costs something and is sold for something. */
    public ArticleId priced(String name, DepartmentId department, String cost, String price) {
        var id = piece(name, department);
        var now = context.getBean(Clock.class).instant();
        var prices = context.getBean(Prices.class);
        prices.costIs(id, new BigDecimal(cost), now, "facture");
        prices.set(id, Money.of(price), now, "premier prix", true);
        return id;
    }
}
