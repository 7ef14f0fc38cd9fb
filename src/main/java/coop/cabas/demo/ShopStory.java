package coop.cabas.demo;

import coop.cabas.aemsoft.Exchange;
import coop.cabas.aemsoft.TillStock;
import coop.cabas.articles.Department;
import coop.cabas.articles.Departments;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The back office of the invented shop: its till's articles taken over, margins as the coop voted them, the stock followed. */
@Component
class ShopStory {

    private static final BigDecimal MARGIN = new BigDecimal("0.16667");
    private static final BigDecimal FRESH = new BigDecimal("0.18667");

    private final Exchange exchange;
    private final TillStock stock;
    private final Departments departments;

    ShopStory(Exchange exchange, TillStock stock, Departments departments) {
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
    }
}
