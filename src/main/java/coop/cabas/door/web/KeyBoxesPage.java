package coop.cabas.door.web;

import coop.cabas.door.keys.KeyBox;
import coop.cabas.shifts.planning.Job;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.time.Instant;
import java.util.List;

/** The key boxes. @param jobs that may open a new one @param form of the new one */
public record KeyBoxesPage(List<KeyBox> boxes, List<Job> jobs, Form form, Instant now) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
