package coop.cabas.tools.releases.web;

import coop.cabas.tools.Tool;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** A version to be entered by hand. */
public record NewReleasePage(Tool tool, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
