package coop.cabas.circles.web;

import coop.cabas.circles.Mandate;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** A mandate, to be changed. */
public record MandatePage(Mandate mandate, Form form) implements Page {

    public String path() {
        return "/circles/%d/mandates/%d"
                .formatted(mandate.circle().value(), mandate.id().value());
    }

    @Override
    public int status() {
        return form.status();
    }
}
