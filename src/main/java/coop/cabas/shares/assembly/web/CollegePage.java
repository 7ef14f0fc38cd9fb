package coop.cabas.shares.assembly.web;

import coop.cabas.members.Statuses;
import coop.cabas.shares.assembly.CollegeId;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** One college of voters. @param id null while it is new @param chosen numbers of the statuses that are ticked */
public record CollegePage(Form form, @Nullable CollegeId id, List<Statuses.Status> statuses, Set<Long> chosen)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return id == null ? "/shares/colleges" : "/shares/colleges/" + id.value();
    }

    public boolean isChosen(Statuses.Status status) {
        return chosen.contains(status.id().value());
    }
}
