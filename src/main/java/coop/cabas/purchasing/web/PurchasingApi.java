package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.orders.OrderLine;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.shared.Allow;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/** What the shop buys, for programs. */
@RestController
@RequestMapping("/api/v1/purchasing")
@Allow(PurchasingPermissions.READ)
@Tag(name = "purchasing")
class PurchasingApi {

    private final Suppliers suppliers;
    private final Offers offers;
    private final Orders orders;

    PurchasingApi(Suppliers suppliers, Offers offers, Orders orders) {
        this.suppliers = suppliers;
        this.offers = offers;
        this.orders = orders;
    }

    /** A supplier by name. */
    record Named(SupplierId id, String name, boolean ended) {}

    /** An order with its lines. */
    record Whole(PurchaseOrder order, List<OrderLine> lines) {}

    @GetMapping("/suppliers")
    List<Named> all() {
        return suppliers.all().stream()
                .map(supplier -> new Named(supplier.id(), supplier.terms().name(), supplier.ended()))
                .toList();
    }

    /** Everything that a supplier offers or offered. */
    @GetMapping("/suppliers/{id:\\d+}/offers")
    List<Offer> offers(@PathVariable SupplierId id) {
        suppliers.find(id);
        return offers.of(id);
    }

    /** The latest orders of a supplier, the last first. */
    @GetMapping("/suppliers/{id:\\d+}/orders")
    List<PurchaseOrder> orders(@PathVariable SupplierId id) {
        suppliers.find(id);
        return orders.latest(id);
    }

    @GetMapping("/orders/{id:\\d+}")
    Whole order(@PathVariable OrderId id) {
        return new Whole(orders.find(id), orders.lines(id));
    }
}
