package coop.cabas.shifts.planning.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** What the coop adds to plain booking. */
public record OptionsPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
