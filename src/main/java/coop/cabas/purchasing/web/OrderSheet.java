package coop.cabas.purchasing.web;

import coop.cabas.organisation.Identity;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.orders.OrderLine;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.ui.Page;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** An order on paper. @param coop who orders @param delivery where and how it is to be delivered; empty for the coop's address */
public record OrderSheet(Identity coop, String delivery, PurchaseOrder order, Supplier supplier, List<OrderLine> lines)
        implements Page {

    public BigDecimal total() {
        return Orders.total(lines);
    }

    public List<String> address() {
        return delivery.isBlank()
                ? Stream.of(coop.street(), coop.place(), coop.phone(), coop.email())
                        .filter(line -> !line.isBlank())
                        .toList()
                : delivery.lines().toList();
    }
}
