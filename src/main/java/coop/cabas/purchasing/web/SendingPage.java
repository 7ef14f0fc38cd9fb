package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.forms.Finding;
import coop.cabas.purchasing.forms.Ordered;
import coop.cabas.purchasing.orders.OrderLine;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * An order, before it is sent.
 *
 * @param missing what the supplier's own workbook has no place for
 * @param findings of its own workbook
 */
public record SendingPage(
        PurchaseOrder order,
        Supplier supplier,
        List<OrderLine> lines,
        Form form,
        List<Ordered> missing,
        List<Finding> findings)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/purchasing/orders/" + order.id().value();
    }

    public BigDecimal total() {
        return Orders.total(lines);
    }

    /** Names of what its own workbook has no place for. */
    public List<String> missingNames() {
        return lines.stream()
                .filter(line -> missing.stream()
                        .anyMatch(one -> Objects.equals(one.reference(), line.reference())
                                && Objects.equals(one.ean(), line.ean())))
                .map(OrderLine::name)
                .toList();
    }
}
