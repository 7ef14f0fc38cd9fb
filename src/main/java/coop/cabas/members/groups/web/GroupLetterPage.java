package coop.cabas.members.groups.web;

import coop.cabas.members.groups.GroupLetters.Reach;
import coop.cabas.members.groups.Groups.Group;
import coop.cabas.ui.Page;
import coop.cabas.ui.form.Form;

/** A letter of a manager to their group. */
public record GroupLetterPage(Form form, Group group, Reach reach) implements Page {

    @Override
    public int status() {
        return form.status();
    }

    public String path() {
        return "/me/groups/" + group.id().value();
    }
}
