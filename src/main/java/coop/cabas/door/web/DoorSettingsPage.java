package coop.cabas.door.web;

import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** What the screen at the door shows and allows. */
public record DoorSettingsPage(Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
