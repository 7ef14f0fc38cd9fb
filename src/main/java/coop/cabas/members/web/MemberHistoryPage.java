package coop.cabas.members.web;

import coop.cabas.members.MemberChange;
import coop.cabas.members.MemberHistory;
import coop.cabas.members.MemberId;
import coop.cabas.ui.Page;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Changes of a file, the latest first. */
public record MemberHistoryPage(MemberId id, String name, List<MemberChange> changes) implements Page {

    public String path() {
        return "/members/" + id.value();
    }

    /** Where older ones begin; null when these are all. */
    public @Nullable Long older() {
        return changes.size() < MemberHistory.PAGE ? null : changes.getLast().id();
    }
}
