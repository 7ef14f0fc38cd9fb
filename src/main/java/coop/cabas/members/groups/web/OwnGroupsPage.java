package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Groups.Group;
import coop.cabas.ui.Page;

import java.util.List;

/** The groups that somebody manages, with those below. */
public record OwnGroupsPage(List<Group> groups) implements Page {

    /** How far a group stands to the right: the first of a branch of theirs stands at the left. */
    public int depth(Group group) {
        var depth = 0;
        var above = group.parent();
        while (above != null) {
            var wanted = above;
            var found = groups.stream().filter(one -> one.id().equals(wanted)).findFirst();
            if (found.isEmpty()) {
                return depth;
            }
            depth++;
            above = found.get().parent();
        }
        return depth;
    }
}
