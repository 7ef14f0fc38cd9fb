package coop.cabas.door.web;

import coop.cabas.door.keys.KeyBox;
import coop.cabas.door.keys.KeyCodes;
import coop.cabas.shared.Message;
import coop.cabas.shifts.planning.Job;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * A key box, for whoever keeps it.
 *
 * @param shown the code, just looked at; null otherwise
 * @param drawn digits by lot that it could have next
 * @param past codes that it has had, what they were left out
 * @param reports who said lately that the code does not open it
 * @param refused why what was just asked for was refused; null when nothing was
 */
public record KeyBoxPage(
        KeyBox box,
        List<Job> jobs,
        @Nullable String shown,
        String drawn,
        List<KeyCodes.Past> past,
        List<KeyReport> reports,
        Form form,
        Form change,
        @Nullable Message refused,
        Instant now)
        implements Page {

    @Override
    public int status() {
        return refused != null ? 409 : Math.max(form.status(), change.status());
    }

    public String path() {
        return "/door/keys/" + box.id().value();
    }
}
