package coop.cabas.purchasing.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.mail.Mailer;
import coop.cabas.mail.WrittenLetter;
import coop.cabas.organisation.Organisation;
import coop.cabas.purchasing.OrderId;
import coop.cabas.purchasing.PurchasingSettings;
import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.forms.FilledForm;
import coop.cabas.purchasing.forms.OrderForm;
import coop.cabas.purchasing.forms.Ordered;
import coop.cabas.purchasing.orders.OrderLine;
import coop.cabas.purchasing.orders.Orders;
import coop.cabas.purchasing.orders.PurchaseOrder;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.print.Printer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends an order: as PDF, and in the supplier's own workbook when it has one. */
@Component
class OrderSending {

    private final Orders orders;
    private final Suppliers suppliers;
    private final PurchasingSettings settings;
    private final Organisation organisation;
    private final Files files;
    private final Printer printer;
    private final Mailer mailer;

    OrderSending(
            Orders orders,
            Suppliers suppliers,
            PurchasingSettings settings,
            Organisation organisation,
            Files files,
            Printer printer,
            Mailer mailer) {
        this.orders = orders;
        this.suppliers = suppliers;
        this.settings = settings;
        this.organisation = organisation;
        this.files = files;
        this.printer = printer;
        this.mailer = mailer;
    }

    Page page(OrderId id, Form form) {
        var order = orders.find(id);
        var supplier = suppliers.find(order.supplier());
        var lines = wanted(id);
        var filled = fill(supplier, lines);
        var text = Text.t(
                "purchasing.letter",
                Format.fullDay(order.deliverOn()),
                order.note().isBlank() ? "" : "\n\n" + order.note());
        return new SendingPage(
                order,
                supplier,
                lines,
                form.isTyped("text")
                        ? form
                        : Form.of(Map.of("email", supplier.terms().email(), "text", text)),
                filled == null ? List.of() : filled.missing(),
                filled == null ? List.of() : filled.findings());
    }

    /** @param email null when it is handed over otherwise @throws Refused as {@link Orders#sent} does, or when that is no address */
    @Transactional
    public void send(OrderId id, int version, @Nullable String email, String text) {
        var to = email == null ? null : email.strip();
        if (to != null && !Mailer.isOne(to)) {
            throw new Refused("purchasing.refused.email");
        }
        var order = orders.find(id);
        var supplier = suppliers.find(order.supplier());
        var minimum = supplier.terms().minimum();
        var lines = wanted(id);
        if (minimum != null && Orders.total(lines).compareTo(minimum) < 0) {
            throw new Refused("purchasing.refused.minimum", Format.money(minimum));
        }
        var paper = files.add(name(order) + ".pdf", printer.pdf(sheet(order, supplier, lines)));
        var filled = fill(supplier, lines);
        var form = filled == null ? null : files.add(name(order) + ".xlsx", filled.workbook());
        orders.sent(id, version, paper, form, to);
        if (to != null) {
            var attached = new ArrayList<FileId>(List.of(paper));
            if (form != null) {
                attached.add(form);
            }
            mailer.send(new WrittenLetter(
                    to,
                    Locale.FRENCH,
                    Text.t(
                            "purchasing.letter.subject",
                            name(order),
                            organisation.identity().name()),
                    text,
                    null,
                    "",
                    null,
                    attached));
        }
    }

    /** As it was sent; a draft as it would be. */
    ResponseEntity<byte[]> paper(OrderId id) {
        var order = orders.find(id);
        return order.paper() == null
                ? printer.answer(sheet(order, suppliers.find(order.supplier()), wanted(id)), name(order) + ".pdf")
                : files.read(order.paper()).handedOver();
    }

    private OrderSheet sheet(PurchaseOrder order, Supplier supplier, List<OrderLine> lines) {
        return new OrderSheet(organisation.identity(), settings.get().customer(), order, supplier, lines);
    }

    /** @return null when the supplier has no workbook of its own */
    private @Nullable FilledForm fill(Supplier supplier, List<OrderLine> lines) {
        return supplier.form() == null || supplier.formMap() == null || lines.isEmpty()
                ? null
                : OrderForm.fill(
                        files.read(supplier.form()).content(),
                        supplier.formMap(),
                        lines.stream()
                                .map(line ->
                                        new Ordered(line.ean(), line.reference(), BigDecimal.valueOf(line.parcels())))
                                .toList());
    }

    private List<OrderLine> wanted(OrderId id) {
        return orders.lines(id).stream().filter(line -> line.parcels() > 0).toList();
    }

    private static String name(PurchaseOrder order) {
        return "C-" + order.id().value();
    }
}
