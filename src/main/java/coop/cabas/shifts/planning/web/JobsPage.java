package coop.cabas.shifts.planning.web;

import coop.cabas.shifts.planning.Job;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** Kinds of work, and the form for another. */
public record JobsPage(List<Job> jobs, Form form) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
