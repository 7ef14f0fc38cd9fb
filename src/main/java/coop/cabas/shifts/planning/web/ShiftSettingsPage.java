package coop.cabas.shifts.planning.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** How shifts are laid out and booked. */
public record ShiftSettingsPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
