package coop.cabas.fees.web;

import coop.cabas.fees.receipts.Receipt;
import coop.cabas.ui.Page;

/** One receipt. */
public record ReceiptPage(Receipt receipt, boolean mayChange) implements Page {

    public String path() {
        return "/fees/receipts/" + receipt.id().value();
    }
}
