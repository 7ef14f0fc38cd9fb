package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.JobId;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** One kind of work. */
public record JobPage(JobId id, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
