package coop.cabas.purchasing.receipts.web;

import coop.cabas.access.Caller;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.PurchasingSettings;
import coop.cabas.purchasing.receipts.Claims;
import coop.cabas.purchasing.receipts.ReceiptId;
import coop.cabas.purchasing.receipts.Receipts;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.UUID;

/** The page of a delivery, whoever draws it. */
@Component
class ReceiptView {

    private final Receipts receipts;
    private final Claims claims;
    private final PurchasingSettings settings;
    private final Caller caller;

    ReceiptView(Receipts receipts, Claims claims, PurchasingSettings settings, Caller caller) {
        this.receipts = receipts;
        this.claims = claims;
        this.settings = settings;
        this.caller = caller;
    }

    ReceiptPage of(ReceiptId id, Form form) {
        var receipt = receipts.find(id);
        return new ReceiptPage(
                receipt,
                receipts.lines(id),
                receipts.counts(id),
                claims.of(id),
                form,
                caller.may(PurchasingPermissions.RECEIVE),
                receipt.isOpen() ? settings.get().tillReceives() : receipt.byTill());
    }

    /** An empty form for the next scan, told in the same way as the one before. */
    Form next(String unit, String kind) {
        return Form.of(
                Map.of("unit", unit, "kind", kind, "request", UUID.randomUUID().toString()));
    }
}
