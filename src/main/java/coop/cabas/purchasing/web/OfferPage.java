package coop.cabas.purchasing.web;

import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.Supplier;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One offer, new or known.
 *
 * @param price form of a new price
 * @param offer null while it is new
 * @param article name of what it is in the shop; null while nobody has said
 * @param history prices, the latest first
 */
public record OfferPage(
        Form form,
        Form price,
        Supplier supplier,
        @Nullable Offer offer,
        @Nullable String article,
        List<PriceRow> history,
        boolean manages)
        implements Page {

    /** A price that it had. */
    public record PriceRow(LocalDate starts, BigDecimal net, String reason, String by) {}

    @Override
    public int status() {
        return Math.max(form.status(), price.status());
    }

    public String path() {
        return offer == null
                ? "/purchasing/suppliers/" + supplier.id().value() + "/offers"
                : "/purchasing/offers/" + offer.id().value();
    }

    public String back() {
        return "/purchasing/suppliers/" + supplier.id().value() + "/offers";
    }
}
