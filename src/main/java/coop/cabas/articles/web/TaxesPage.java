package coop.cabas.articles.web;

import coop.cabas.articles.Vat;
import coop.cabas.articles.Vats;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kinds of VAT and their rates. */
public record TaxesPage(Form form, Form rate, List<Vat> vats, List<Vats.Rate> rates) implements Page {

    @Override
    public int status() {
        return Math.max(form.status(), rate.status());
    }

    public Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        vats.forEach(vat -> kinds.put(String.valueOf(vat.id().value()), vat.name()));
        return kinds;
    }

    public List<Vats.Rate> of(Vat vat) {
        return rates.stream().filter(rate -> rate.vat().equals(vat.id())).toList();
    }
}
