package coop.cabas.tools.web;

import coop.cabas.tools.Environment;
import coop.cabas.tools.Tool;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** Where a tool runs, and a form for another place. */
public record EnvironmentsPage(Tool tool, List<Environment> environments, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
