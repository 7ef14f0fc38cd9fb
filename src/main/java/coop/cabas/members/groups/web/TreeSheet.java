package coop.cabas.members.groups.web;

import coop.cabas.members.groups.Groups.Group;
import coop.cabas.members.groups.Groups.Seat;
import coop.cabas.ui.Page;

import java.util.List;
import java.util.Map;

/** The tree of groups on paper, with who manages each and who is in it. */
public record TreeSheet(String coop, List<Group> groups, Map<Long, List<Seat>> seats) implements Page {

    public List<Seat> seats(Group group) {
        return seats.getOrDefault(group.id().value(), List.of());
    }
}
