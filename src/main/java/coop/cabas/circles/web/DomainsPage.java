package coop.cabas.circles.web;

import coop.cabas.circles.Circle;
import coop.cabas.circles.Domain;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** What a circle alone decides upon, to be changed. */
public record DomainsPage(Circle circle, List<Domain> domains, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
