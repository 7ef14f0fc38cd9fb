package coop.cabas.purchasing.invoices.web;

import coop.cabas.purchasing.Supplier;
import coop.cabas.purchasing.invoices.Invoice;
import coop.cabas.ui.Page;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An invoice is kept. */
public record KeepInvoicePage(Form form, List<Supplier> suppliers) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> offered() {
        var offered = new LinkedHashMap<String, String>();
        suppliers.forEach(
                one -> offered.put(String.valueOf(one.id().value()), one.terms().name()));
        return offered;
    }

    public static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : Invoice.Kind.values()) {
            kinds.put(kind.name(), Text.t("purchasing.invoices.kind." + kind));
        }
        return kinds;
    }
}
