package coop.cabas.tools.web;

import coop.cabas.tools.Tool;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** A link to be kept with a tool. */
public record LinkPage(Tool tool, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
