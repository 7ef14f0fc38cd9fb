package coop.cabas.members.groups.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.groups.Groups.Group;
import coop.cabas.members.groups.Groups.Seat;
import coop.cabas.members.groups.Power;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** One group with its people. @param words by which somebody is looked for @param found those who are not in it yet @param powers what its managers may do; null for the same as above it */
public record GroupPage(
        Group group,
        List<Seat> seats,
        List<Group> tree,
        String words,
        List<Found> found,
        boolean mayChange,
        boolean maySet,
        @Nullable Set<Power> powers)
        implements Page {

    /** Somebody who may be added. */
    public record Found(
            MemberId member, String name, @Nullable String number) {}

    public String path() {
        return "/members/groups/" + group.id().value();
    }

    public Power[] all() {
        return Power.values();
    }

    public boolean holds(Power power) {
        return powers != null && powers.contains(power);
    }

    public List<Group> below() {
        return tree.stream().filter(one -> group.id().equals(one.parent())).toList();
    }
}
