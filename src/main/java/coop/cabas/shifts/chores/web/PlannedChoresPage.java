package coop.cabas.shifts.chores.web;

import coop.cabas.shifts.chores.Chore;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** Work without an hour, and the form for more. @param on whether the coop uses it */
public record PlannedChoresPage(boolean on, List<Chore> chores, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
