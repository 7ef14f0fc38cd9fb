package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.planning.Slot;
import coop.cabas.ui.Page;

/** What a typical week asks for at one moment. */
public record SlotPage(Slot slot, SlotForm form) implements Page {

    @Override
    public int status() {
        return form.form().status();
    }

    public String path() {
        return "/shifts/planning/slots/" + slot.id().value();
    }
}
