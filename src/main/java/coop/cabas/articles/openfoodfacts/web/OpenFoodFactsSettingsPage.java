package coop.cabas.articles.openfoodfacts.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** Whether Open Food Facts is asked. */
public record OpenFoodFactsSettingsPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
