package coop.cabas.shifts.booking.web;

import coop.cabas.shifts.planning.Job;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;
import java.util.Map;

/** An exceptional shift. */
public record NewShiftPage(Form form, List<Job> jobs) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public Map<String, String> jobNames() {
        return Job.names(jobs, null);
    }
}
