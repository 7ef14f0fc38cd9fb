package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Groups.Group;
import coop.cabas.shared.NotFound;
import coop.cabas.ui.Exportable;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.Table;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A group for whoever manages it.
 *
 * @param below groups right below it
 * @param people null when they may not see them
 * @param taken the same as a file; null when they may not take it away
 */
public record OwnGroupPage(
        Form form,
        Group group,
        List<Group> below,
        @Nullable Table<?> people,
        @Nullable Table<?> taken,
        boolean mayBring,
        boolean mayPrint,
        boolean mayWrite)
        implements Exportable {

    @Override
    public int status() {
        return form.status();
    }

    @Override
    public Table<?> table(@Nullable String name) {
        if (taken == null) {
            throw new NotFound(group.id());
        }
        return taken;
    }

    public String path() {
        return "/me/groups/" + group.id().value();
    }
}
