package coop.cabas.purchasing.invoices.web;

import coop.cabas.access.Caller;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.invoices.InvoiceId;
import coop.cabas.purchasing.invoices.Invoices;
import coop.cabas.purchasing.receipts.Claims;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Component;

import java.util.List;

/** The page of an invoice, whoever draws it. */
@Component
class InvoiceView {

    private final Invoices invoices;
    private final Claims claims;
    private final Caller caller;

    InvoiceView(Invoices invoices, Claims claims, Caller caller) {
        this.invoices = invoices;
        this.claims = claims;
        this.caller = caller;
    }

    InvoicePage of(InvoiceId id, Form form) {
        var invoice = invoices.find(id);
        return new InvoicePage(
                invoice,
                invoices.totals(id),
                invoice.isCredit() ? List.of() : invoices.billable(id),
                invoices.matching(id),
                invoices.decisions(id),
                invoice.isCredit() && invoice.isOpen() ? claims.open(invoice.supplier()) : List.of(),
                invoices.findings(id),
                form,
                caller.may(PurchasingPermissions.INVOICES));
    }
}
