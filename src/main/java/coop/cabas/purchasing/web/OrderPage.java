package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.orders.OrderLine;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Badge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One order: a draft to be changed, or as it was sent.
 *
 * @param typed parcels as they were typed, by number of offer, when they could not be kept
 * @param found offers that a search found, to be added
 * @param search words of it
 * @param orders whether the reader may change and send it
 */
public record OrderPage(
        PurchaseOrder order,
        Supplier supplier,
        List<OrderLine> lines,
        Form form,
        Map<String, String> typed,
        List<Offer> found,
        String search,
        boolean orders)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/purchasing/orders/" + order.id().value();
    }

    public Badge badge() {
        return OrderList.badge(order.state().name());
    }

    /** Whether it can be changed by whoever looks. */
    public boolean isOpen() {
        return order.isDraft() && orders;
    }

    public String parcels(OrderLine line) {
        var kept = typed.get(String.valueOf(line.offer().value()));
        return kept == null ? String.valueOf(line.parcels()) : kept;
    }

    public BigDecimal total() {
        return Orders.total(lines);
    }

    public List<OrderLine> wanted() {
        return lines.stream().filter(line -> line.parcels() > 0).toList();
    }

    public List<OrderLine> unwanted() {
        return lines.stream().filter(line -> line.parcels() == 0).toList();
    }

    /** What it still lacks to be delivered for nothing, or at all; empty when nothing. */
    public List<String> lacks() {
        var lacks = new ArrayList<String>();
        var minimum = supplier.terms().minimum();
        if (minimum != null && total().compareTo(minimum) < 0) {
            lacks.add(Text.t("purchasing.lacks.minimum", Format.money(minimum.subtract(total()))));
        }
        if (order.isDraft() && !supplier.terms().takesOrders(order.orderedOn())) {
            lacks.add(Text.t(
                    "purchasing.lacks.day", SupplierPage.days(supplier.terms().orderDays())));
        }
        var franco = supplier.terms().franco();
        if (franco != null && total().compareTo(franco) < 0) {
            lacks.add(Text.t("purchasing.lacks.franco", Format.money(franco.subtract(total()))));
        }
        return lacks;
    }

    /** A quantity in pieces or kilograms. */
    public static String quantity(OrderLine line, BigDecimal quantity) {
        return Text.t(line.weighed() ? "purchasing.kilograms" : "purchasing.pieces", Format.number(quantity));
    }
}
