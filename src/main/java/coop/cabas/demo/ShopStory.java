package coop.cabas.demo;

import coop.cabas.aemsoft.Exchange;
import coop.cabas.aemsoft.TillStock;
import coop.cabas.aemsoft.TillSuppliers;
import coop.cabas.articles.Department;
import coop.cabas.articles.Departments;
import coop.cabas.purchasing.PurchasingSettings;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.Suppliers;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** The back office of the invented shop: its till's articles and suppliers taken over, margins as the coop voted them, the stock followed. */
@Component
class ShopStory {

    private static final BigDecimal MARGIN = new BigDecimal("0.16667");
    private static final BigDecimal FRESH = new BigDecimal("0.18667");

    private static final BigDecimal FRANCO = new BigDecimal("250");
    private static final int WORKING_DAYS = 5;
    private static final int LEAD = 2;

    private final Exchange exchange;
    private final TillStock stock;
    private final Departments departments;
    private final TillSuppliers tillSuppliers;
    private final Suppliers suppliers;
    private final PurchasingSettings settings;

    ShopStory(
            Exchange exchange,
            TillStock stock,
            Departments departments,
            TillSuppliers tillSuppliers,
            Suppliers suppliers,
            PurchasingSettings settings) {
        this.tillSuppliers = tillSuppliers;
        this.suppliers = suppliers;
        this.settings = settings;
        this.exchange = exchange;
        this.stock = stock;
        this.departments = departments;
    }

    /** @param start first day of the shop */
    void tell(LocalDate start) {
        exchange.takeNew();
        for (var department : departments.all()) {
            if (department.kind() == Department.Kind.GOODS && department.margin() == null) {
                departments.rule(department.id(), start, department.fresh() ? FRESH : MARGIN);
            }
        }
        stock.take();
        tillSuppliers.take();
        settings.choose(new PurchasingSettings.Choices(true, settings.get().windowDays(), ""));
        suppliers.all().forEach(this::agree);
    }

    /** Each delivers on one day of the week, by turns; every other one free of charge from a sum on. */
    private void agree(Supplier supplier) {
        var terms = supplier.terms();
        var turn = supplier.id().value();
        var day = DayOfWeek.of(1 + (int) (turn % WORKING_DAYS));
        suppliers.change(
                supplier.id(),
                supplier.version(),
                new Supplier.Terms(
                        terms.name(),
                        terms.tillCode(),
                        "",
                        "commandes%d@fournisseur.example".formatted(turn),
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(day),
                        LEAD,
                        null,
                        terms.coversDays(),
                        1,
                        turn % 2 == 0 ? FRANCO : null,
                        null));
    }
}
