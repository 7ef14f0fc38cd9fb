package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Groups.Group;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** The tree of groups. */
public record GroupsPage(Form form, List<Group> groups, boolean mayChange) implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
