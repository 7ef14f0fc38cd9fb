package coop.cabas.badges.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Table;

/** Batches of cards, and how many of each wait for somebody. */
public record BatchesPage(Table<BatchList.Line> batches, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
