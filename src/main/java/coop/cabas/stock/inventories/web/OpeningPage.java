package coop.cabas.stock.inventories.web;

import coop.cabas.stock.inventories.Inventory;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Set;

/** An inventory begins. @param free departments that can be counted now @param chosen those that are ticked */
public record OpeningPage(Form form, List<Inventory.Part> free, Set<Long> chosen) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public boolean isWhole() {
        return form.isChecked("whole");
    }
}
