package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Groups.Group;
import coop.cabas.members.groups.Tags.Tag;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

import java.util.List;

/** The tree of groups, and the tags. */
public record GroupsPage(Form form, List<Group> groups, List<Tag> tags, boolean mayChange, boolean maySet)
        implements Page {

    @Override
    public int status() {
        return form.status();
    }
}
