package coop.cabas.purchasing.receipts.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.receipts.Awaited;
import coop.cabas.ui.Format;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A delivery begins.
 *
 * @param supplier whose it is; null until it is chosen
 * @param awaited orders on their way: of all suppliers, or of the one that was chosen
 * @param suppliers of whom something is bought
 */
public record OpenReceiptPage(Form form, @Nullable Supplier supplier, List<Awaited> awaited, List<Supplier> suppliers)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    /** Orders by number. */
    public Map<String, String> orders() {
        var orders = new LinkedHashMap<String, String>();
        awaited.forEach(one -> orders.put(
                String.valueOf(one.order().value()), "C-" + one.order().value() + ", " + Format.fullDay(one.day())));
        return orders;
    }

    public Map<String, String> offered() {
        var offered = new LinkedHashMap<String, String>();
        suppliers.forEach(
                one -> offered.put(String.valueOf(one.id().value()), one.terms().name()));
        return offered;
    }
}
